/*
 * What people read, in the language of the build: `import * as messages`. A message is a text, or a function of what
 * it names, so the compiler refuses a message or an argument that is missing. A module, not an object: a page
 * loads only the areas that it reads.
 */
export * from './en/en';
