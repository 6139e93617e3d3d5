import { en } from './en/en';

/** The shape that a catalogue of any language must have: `const es: Messages = { … }`. */
export type Messages = typeof en;

/**
 * What people read, in their language. English is built in; another language is a catalogue that is
 * loaded and set here before the app mounts, together with `setFormatLanguage`. A message is a text, or a
 * function of what it names, so the compiler refuses a message or an argument that is missing.
 */
export const messages: Messages = en;
