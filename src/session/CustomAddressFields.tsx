import { TextInput } from '@mantine/core';
import type { UseFormReturn } from 'react-hook-form';
import { z } from '../lib/zod';
import * as messages from '../messages/messages';
import { type CustomAddresses, isSafeUrl } from './environment';
import classes from './SignInForm.module.css';

const words = messages.signIn;

/** Addresses that someone typed. The token address may be empty, as a pasted token needs none. */
export const customAddressSchema = z.object({
  apiBase: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, { error: words.addressNeeded, abort: true }),
      z.refine(isSafeUrl, words.addressUnsafe),
    ),
  tokenUrl: z.string().check(
    z.trim(),
    z.refine((text) => text === '' || isSafeUrl(text), words.addressUnsafe),
  ),
});

interface CustomAddressFieldsProps {
  form: UseFormReturn<CustomAddresses>;
}

/** The addresses of a service that is not in the configuration. */
export function CustomAddressFields({ form: { register, formState } }: CustomAddressFieldsProps) {
  return (
    <div className={classes.fields}>
      <TextInput
        {...register('apiBase')}
        label={words.apiBase}
        description={words.apiBaseHelp}
        error={formState.errors.apiBase?.message}
        type="url"
        inputMode="url"
        autoComplete="url"
        spellCheck={false}
      />
      <TextInput
        {...register('tokenUrl')}
        label={words.tokenUrl}
        description={words.tokenUrlHelp}
        error={formState.errors.tokenUrl?.message}
        type="url"
        inputMode="url"
        autoComplete="url"
        spellCheck={false}
      />
    </div>
  );
}
