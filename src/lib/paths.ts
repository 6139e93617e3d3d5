/** Every URL of the app, below the base path. Nothing sensitive ever goes into one. */
export const paths = {
  home: () => '/',
  signIn: () => '/sign-in',
  cases: () => '/cases',
  newCase: () => '/cases/new',
  caseDetail: (caseId: string) => `/cases/${encodeURIComponent(caseId)}`,
  editCase: (caseId: string) => `/cases/${encodeURIComponent(caseId)}/edit`,
  newRun: () => '/runs/new',
  runs: () => '/runs',
  run: (runId: string) => `/runs/${encodeURIComponent(runId)}`,
  review: () => '/review',
};
