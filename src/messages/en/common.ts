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
  loading: 'Loading',
  yes: 'Yes',
  no: 'No',
};
