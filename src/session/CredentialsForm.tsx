import { zodResolver } from '@hookform/resolvers/zod';
import { Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { z } from '../lib/zod';
import * as messages from '../messages/messages';
import type { Credentials } from './requestToken';
import classes from './SignInForm.module.css';
import { SignInSubmit } from './SignInSubmit';

const words = messages.signIn;

const credentialsSchema = z.object({
  clientId: z.string().check(z.trim(), z.minLength(1, words.clientIdNeeded)),
  clientSecret: z.string().check(z.trim(), z.minLength(1, words.clientSecretNeeded)),
  isKept: z.boolean(),
});
type CredentialsFormValues = z.infer<typeof credentialsSchema>;

interface CredentialsFormProps {
  /** What is going on, in words, while a sign-in of this form runs. */
  progress: string | null;
  /** `isKept`: for renewals, in this tab's memory. */
  onSubmit: (credentials: Credentials, isKept: boolean) => void;
}

/** Asks for what an incoming application signs in with. */
export function CredentialsForm({ progress, onSubmit }: CredentialsFormProps) {
  const { register, handleSubmit, formState } = useForm<CredentialsFormValues>({
    resolver: zodResolver(credentialsSchema),
    defaultValues: { clientId: '', clientSecret: '', isKept: false },
  });
  return (
    <form
      className={classes.fields}
      noValidate
      onSubmit={handleSubmit(({ isKept, ...credentials }) => onSubmit(credentials, isKept))}
    >
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
      <Checkbox
        {...register('isKept')}
        label={words.keepCredentials}
        description={words.keepCredentialsHelp}
      />
      <SignInSubmit progress={progress} />
    </form>
  );
}
