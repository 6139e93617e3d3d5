/** Forms that open within a table. */
export const rows = {
  discardTitle: 'Discard what you typed?',
  discardDetail: 'The form that is open has changes that are not saved.',
  discard: 'Discard',
  keepTyping: 'Keep typing',
  hint: 'Ctrl Enter saves, Esc cancels',
  hintMac: '⌘ Enter saves, Esc cancels',
  nothingChanged: 'Nothing has changed, so nothing was sent.',
};
