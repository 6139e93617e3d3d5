import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browserAdvice, findOrInstallBrowser } from './browser/installBrowser';
import { checkFirstLoad } from './checks/firstLoad';
import { installNginxWhereMissing } from './checks/installNginx';
import { runCommand } from './checks/runCommand';
import { oneCheck, sentenceOf, sumOf, type Tally, takeReport } from './checks/tally';

interface Outcome {
  tally: Tally;
  /** What to read when something failed. */
  output: string;
}

interface Step {
  name: string;
  run(): Promise<Outcome>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = `${root}/.cache/checks`;
const vitestFile = `${reports}/vitest.json`;
const playwrightFile = `${reports}/playwright.json`;

let isBuilt = false;

/** Quick ones first: whoever waits for the answer gets a bad one early. */
const steps: readonly Step[] = [
  { name: 'types', run: () => check('tsc', '--noEmit') },
  { name: 'lint and format', run: () => check('biome', 'check', '--error-on-warnings') },
  { name: 'unused', run: () => check('knip', '--no-progress') },
  { name: 'unit', run: runUnitTests },
  { name: 'build', run: runBuild },
  { name: 'first load', run: runFirstLoad },
  { name: 'end to end', run: runEndToEnd },
];

const tallies: Tally[] = [];
mkdirSync(reports, { recursive: true });
for (const { name, run } of steps) tallies.push(await report(name, run));

const total = sumOf(tallies);
if (total.skipped > 0)
  console.log(`\n${total.skipped} skipped: what they need is not installed here.`);
// The last line is a promise of the README.
console.log(`\n${sentenceOf({ ...total, skipped: 0 })}`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function report(name: string, run: Step['run']): Promise<Tally> {
  const start = performance.now();
  process.stdout.write(`${name.padEnd(17)}`);
  const { tally, output } = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${sentenceOf(tally).padEnd(30)}${seconds.padStart(7)} s`);
  if (tally.failed > 0 && output !== '') console.log(`\n${output.trim()}\n`);
  return tally;
}

async function check(...command: string[]): Promise<Outcome> {
  const { succeeded, output } = await runCommand(root, command);
  return { tally: oneCheck(succeeded), output };
}

async function runUnitTests(): Promise<Outcome> {
  rmSync(vitestFile, { force: true });
  const { succeeded, output } = await runCommand(root, [
    'vitest',
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${vitestFile}`,
  ]);
  return { tally: takeReport('vitest', vitestFile, succeeded), output };
}

async function runBuild(): Promise<Outcome> {
  const outcome = await check('vite', 'build', '--logLevel', 'warn');
  isBuilt = outcome.tally.failed === 0;
  return outcome;
}

async function runFirstLoad(): Promise<Outcome> {
  if (!isBuilt) return { tally: oneCheck(false), output: 'Not run: there is no build to weigh.' };
  const { succeeded, output } = checkFirstLoad(`${root}/dist`);
  return { tally: oneCheck(succeeded), output };
}

async function runEndToEnd(): Promise<Outcome> {
  if (!isBuilt) return { tally: oneCheck(false), output: 'Not run: there is no build to try.' };
  const say = (line: string) => process.stdout.write(`\n  ${line}\n`);
  const browser = findOrInstallBrowser(say);
  if (!browser) return { tally: oneCheck(false), output: browserAdvice };
  installNginxWhereMissing(say);

  rmSync(playwrightFile, { force: true });
  const { succeeded, output } = await runCommand(
    root,
    ['playwright', 'test', '--reporter=dot,json'],
    { PLAYWRIGHT_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightFile },
  );
  return { tally: takeReport('playwright', playwrightFile, succeeded), output };
}
