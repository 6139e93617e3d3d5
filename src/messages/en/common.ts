/** Words that stand in many places. */
export const common = {
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  retry: 'Try again',
  optional: 'optional',
  required: 'required',
  notLoaded: 'Not loaded',
  noValue: 'None',
  noValueMark: '–',
  unexpectedValue: 'not the kind of value expected here',
  loading: 'Loading',
  yes: 'Yes',
  no: 'No',
  printedOn: ({ date }: { date: string }) => `Printed on ${date}`,
  unavailable: ({ reason }: { reason: string }) => `Not available: ${reason}`,
};
