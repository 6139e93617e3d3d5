export const app = {
  name: 'Caseload',
};
