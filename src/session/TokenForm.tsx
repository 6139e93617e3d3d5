import { zodResolver } from '@hookform/resolvers/zod';
import { Textarea } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { z } from '../lib/zod';
import * as messages from '../messages/messages';
import { type ParsedToken, type PastedToken, parseToken } from './parseToken';
import classes from './SignInForm.module.css';
import { SignInSubmit } from './SignInSubmit';

const words = messages.signIn;

const tokenFormSchema = z.object({
  pasted: z.string().check(
    z.superRefine((pasted, context) => {
      const parsed = parseToken(pasted);
      if (parsed.kind !== 'token') context.addIssue({ code: 'custom', message: whyNot(parsed) });
    }),
  ),
});

interface TokenFormProps {
  /** What is going on, in words, while a sign-in of this form runs. */
  progress: string | null;
  onSubmit: (pasted: PastedToken) => void;
}

/** Takes a bearer token that someone already has. */
export function TokenForm({ progress, onSubmit }: TokenFormProps) {
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(tokenFormSchema),
    defaultValues: { pasted: '' },
  });
  const handleValid = ({ pasted }: { pasted: string }) => {
    const parsed = parseToken(pasted);
    if (parsed.kind === 'token') onSubmit(parsed);
  };
  return (
    <form className={classes.fields} noValidate onSubmit={handleSubmit(handleValid)}>
      <Textarea
        {...register('pasted')}
        label={words.token}
        description={words.tokenHelp}
        error={formState.errors.pasted?.message}
        rows={5}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        classNames={{ input: classes.token }}
      />
      <SignInSubmit progress={progress} />
    </form>
  );
}

function whyNot(parsed: Exclude<ParsedToken, { kind: 'token' }>): string {
  if (parsed.kind !== 'errorAnswer') return words.tokenProblem[parsed.kind];
  return words.tokenProblem.errorAnswer({ error: parsed.error });
}
