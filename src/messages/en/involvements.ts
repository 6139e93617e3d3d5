import { formatNumber, plural } from '../format';

/** The people of a case: adding, editing, ending and removing an involvement. */
export const involvements = {
  title: 'Involvements',
  fields: {
    person: 'Person',
    role: 'Role',
    involvement_type: 'Type',
    effective_date: 'From',
    end_date: 'To',
    notes: 'Notes',
  },
  state: 'State',
  actions: 'Actions',
  active: 'Active',
  ended: 'Ended',
  upcoming: 'Not yet begun',
  summary: ({ active, total }: { active: number; total: number }) =>
    active === total
      ? plural(active, { one: '# active', other: '# active' })
      : `${formatNumber(active)} active of ${formatNumber(total)}`,
  none: 'Nobody is involved in this case yet.',
  notLoaded: 'The service did not say who is involved in this case.',
  missing: ({ count }: { count: number }) =>
    plural(count, {
      one: '# involvement could not be loaded.',
      other: '# involvements could not be loaded.',
    }),
  add: 'Add involvement',
  addTitle: 'Add an involvement',
  addSave: 'Add this involvement',
  editTitle: ({ name }: { name: string }) => `Edit the involvement of ${name}`,
  endTitle: ({ name }: { name: string }) => `End the involvement of ${name}`,
  edit: 'Edit',
  end: 'End',
  remove: 'Remove',
  editOf: ({ name }: { name: string }) => `Edit involvement of ${name}`,
  endOf: ({ name }: { name: string }) => `End involvement of ${name}`,
  removeOf: ({ name }: { name: string }) => `Remove involvement of ${name}`,
  endedOn: 'Ended on',
  endHelp: 'The last day of the involvement. It stays in the record as ended.',
  endDateRequired: 'Give the day on which the involvement ended.',
  endSave: 'End involvement',
  closedCase: 'This case is closed, and a closed case takes no new involvement.',
  removeTitle: ({ name }: { name: string }) => `Remove the involvement of ${name}?`,
  removeDetail: ({ name }: { name: string }) =>
    `The involvement disappears from this case, from Casebook and from Reporting, as if ${name} had never been part of it. Only Casebook Support can bring it back. The person’s own record stays.`,
  removeHint: 'If the person was involved until some day, end the involvement instead.',
  removeConfirm: 'Remove involvement',
  required: {
    person: 'Choose the person.',
    role: 'Choose the role.',
    involvement_type: 'Choose the type of involvement.',
    effective_date: 'Give the day from which the person is involved.',
    end_date: 'Give the last day of the involvement.',
    notes: 'Write a note.',
  },
  added: ({ name }: { name: string }) => `${name} is now involved in this case.`,
  saved: ({ name }: { name: string }) => `The involvement of ${name} was saved.`,
  endedDone: ({ name }: { name: string }) => `The involvement of ${name} was ended.`,
  removed: ({ name }: { name: string }) => `The involvement of ${name} was removed.`,
};
