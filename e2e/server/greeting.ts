import { demoApplications } from '../sandbox/applications';

/** What `npm start` says once the app can be opened. */
export function greeting(url: string): string {
  const rows = [
    ['Role', 'Client ID', 'Client Secret'],
    ...demoApplications.map(({ role, client_id, client_secret }) => [
      role,
      client_id,
      client_secret,
    ]),
  ];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const table = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd(),
  );
  return [
    '',
    `Caseload is ready at ${url}`,
    '',
    'Sign in to its sandbox with one click, or with the credentials of a demonstration application:',
    '',
    ...table,
    '',
    'Ctrl-C stops it. What you change stays in .sandbox; "npm run sandbox:reset" starts over.',
    '',
  ].join('\n');
}
