import { formatList } from '../format';

/** Saving what somebody else changed meanwhile. */
export const conflicts = {
  title: 'Somebody else changed this while you had it open',
  detail: ({ by }: { by: string | null }) =>
    `${by === null ? 'Another user' : by} changed the fields below, and so did you. Nothing has been sent yet. Choose what each of them shall hold.`,
  base: 'When you opened it',
  theirs: 'Theirs, saved already',
  mine: 'Yours, not saved yet',
  choose: 'Choose one for each field first.',
  save: 'Save what I chose',
  back: 'Back to the form',
  none: 'None',
  otherPerson: ({ id }: { id: string }) => `Another person (${id})`,
  merged: ({ fields, by }: { fields: readonly string[]; by: string | null }) =>
    `${by === null ? 'Another user' : by} had changed ${formatList(fields)} meanwhile. That stays as they saved it.`,
  nothingLeft: 'Nothing was sent: with what you chose, the record already holds everything.',
  notSent: 'Nothing was sent. Everything that you typed is still here.',
  deleted: {
    title: 'This case was deleted while you had it open',
    detail:
      'Nothing was saved. Everything that you typed is still here: copy it, or make a new case of it.',
    copy: 'Copy what I typed',
    copied: 'Copied',
    copyFailed: 'The browser did not allow copying. Select the text below and copy it.',
    typed: 'What you typed',
    makeNew: 'Make a new case of it',
  },
};
