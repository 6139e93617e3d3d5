/** Persons: choosing one, creating one in place. */
export const people = {
  fields: {
    first_name: 'First name',
    last_name: 'Last name',
    preferred_name: 'Preferred name',
    birth_date: 'Birth date',
    updated_at: 'Last updated',
  },
  unnamed: 'Person without a name',
  notLoaded: 'Name not loaded',
  born: ({ date }: { date: string }) => `Born ${date}`,
  noBirthDate: 'No birth date on record',
  goesBy: ({ name }: { name: string }) => `goes by ${name}`,
  create: ({ search }: { search: string }) =>
    search ? `Create “${search}” as a new person` : 'Create a new person',
  newPerson: 'New person',
  createPerson: 'Create this person',
  chooseAnother: 'Choose someone on record',
  created: ({ name }: { name: string }) => `${name} was created and chosen here.`,
  createdUnknown: ({ name }: { name: string }) =>
    `${name} was created, but the service did not say under which number. Search for the name to choose it.`,
  createFirst: 'Create this person first, or choose someone on record.',
  required: ({ label }: { label: string }) => `Give the ${label.toLowerCase()}.`,
  invalidDate: 'This is not a date. Write it such as 12 Mar 2026.',
};
