import { zodResolver } from '@hookform/resolvers/zod';
import { PasswordInput, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { z } from '../lib/zod';
import { messages } from '../messages/messages';
import type { Credentials } from './requestToken';
import classes from './SignInForm.module.css';
import { SignInSubmit } from './SignInSubmit';

const words = messages.session.signIn;

const credentialsSchema = z.object({
  clientId: z.string().trim().min(1, words.clientIdNeeded),
  clientSecret: z.string().trim().min(1, words.clientSecretNeeded),
});

interface CredentialsFormProps {
  /** What is going on, in words, while a sign-in of this form runs. */
  progress: string | null;
  onSubmit: (credentials: Credentials) => void;
}

/** Asks for what an incoming application signs in with. */
export function CredentialsForm({ progress, onSubmit }: CredentialsFormProps) {
  const { register, handleSubmit, formState } = useForm<Credentials>({
    resolver: zodResolver(credentialsSchema),
    defaultValues: { clientId: '', clientSecret: '' },
  });
  return (
    <form className={classes.fields} noValidate onSubmit={handleSubmit(onSubmit)}>
      <p className={classes.note}>{words.credentialsHelp}</p>
      <TextInput
        {...register('clientId')}
        label={words.clientId}
        error={formState.errors.clientId?.message}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordInput
        {...register('clientSecret')}
        label={words.clientSecret}
        description={words.clientSecretHelp}
        error={formState.errors.clientSecret?.message}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        visibilityToggleFocusable
        visibilityToggleButtonProps={{ 'aria-label': words.showSecret }}
      />
      <SignInSubmit progress={progress} />
    </form>
  );
}
