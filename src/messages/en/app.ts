/** The shell around every page. */
export const app = {
  name: 'Caseload',
  documentTitle: ({ page }: { page: string }) => `${page} · Caseload`,
  skipToContent: 'Skip to content',
  places: 'Places',
  cases: 'Cases',
  runs: 'Bulk changes',
  home: 'Caseload, to the cases',
  appearance: 'Appearance',
  light: 'Light',
  dark: 'Dark',
  asSystem: 'As the system',
  loadingPage: 'Loading the page',
};
