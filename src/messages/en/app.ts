/** The shell around every page. */
export const app = {
  name: 'Caseload',
  documentTitle: ({ page }: { page: string }) => `${page} · Caseload`,
  skipToContent: 'Skip to content',
  places: 'Places',
  cases: 'Cases',
  review: 'Review',
  runs: 'Bulk changes',
  activity: 'API activity',
  activityWithKey: ({ key }: { key: string }) => `API activity (key ${key})`,
  home: 'Caseload, to the cases',
  appearance: 'Appearance',
  light: 'Light',
  dark: 'Dark',
  asSystem: 'As the system',
  offline: 'You are offline.',
  offlineDetail: 'Saving waits until the connection is back.',
  offlineLoaded: ({ time }: { time: string }) =>
    `What you see was loaded at ${time}. Saving waits until the connection is back.`,
  backOnline: 'The connection is back.',
  loadingPage: 'Loading the page',
};
