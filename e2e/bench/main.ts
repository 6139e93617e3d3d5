import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'vite';
import { browserArguments, findBrowser } from '../browser/findBrowser';
import { signIn } from '../support/signIn';
import { Staging } from '../support/staging';
import { benchFolder, startBenchServer } from './benchServer';
import type { FloorRequests } from './floorPage';
import { measureGrowth } from './growth';
import {
  type Bench,
  type Figures,
  measureLoad,
  measureMemory,
  measureWatchedLoad,
  measureWork,
} from './measures';
import { missingFigures, type Rounds, tableOf } from './results';
import { subjects } from './subjects';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    cases: { type: 'string', default: '50000' },
    memory: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    latency: { type: 'string', default: '40' },
  },
});
const cases = Number(options.cases);
const rounds = options.quick ? 1 : Number(options.rounds);

await build({ root: fileURLToPath(new URL('../..', import.meta.url)), logLevel: 'warn' });
const server = await startBenchServer(cases);
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
try {
  const { kept, requests } = await prepare(browser, server.url);
  server.setFloor(requests);
  const staging = new Staging(`${server.url}/sandbox`);
  const addedMs = Number(options.latency);
  const { url: baseURL, measureOwnLoad } = server;
  const bench: Bench = { browser, baseURL, staging, measureOwnLoad, kept, addedMs };
  if (options.memory) await tellMemory(bench);
  else if (options.growth) await tellGrowth(bench);
  else await tellTable(bench);
} finally {
  await browser.close();
  await server.close();
}

/** Signs in once, and learns the requests of the app for the floor page. */
async function prepare(
  { newPage }: Pick<Browser, 'newPage'>,
  baseURL: string,
): Promise<{ kept: Record<string, string>; requests: FloorRequests }> {
  const page = await newPage.call(browser, { baseURL });
  const paths: string[] = [];
  page.on('request', (request) => paths.push(request.url().slice(baseURL.length)));
  await signIn(page, 'Admin');
  const link = page.locator('[data-case-id]').first();
  const caseId = (await link.getAttribute('data-case-id')) ?? '';
  await link.click();
  await page.getByRole('heading', { name: 'Involvements' }).waitFor();
  const list = paths.find((path) => /\/cases\/cases\?.*number%5D=1&.*size%5D=10$/.test(path));
  const detail = paths.find((path) => path.includes(`/cases/${caseId}?`));
  const kept = await page.evaluate(() => ({ ...sessionStorage }) as Record<string, string>);
  await page.close();
  if (!list || !detail) throw new Error('The app made no such requests.');
  return { kept, requests: { list, detail: detail.replace(caseId, ':id') } };
}

async function tellTable(bench: Bench): Promise<void> {
  const all: Record<'app' | 'floor', Rounds> = { floor: [], app: [] };
  for (let round = 1; round <= rounds; round += 1) {
    // In turn, so that what else the machine does meets both.
    for (const subject of round % 2 === 0 ? subjects.toReversed() : subjects) {
      const took: Figures = {};
      for (const measure of [
        async () => Object.assign(took, await measureLoad(bench, subject)),
        async () => Object.assign(took, await measureWatchedLoad(bench, subject, false)),
        async () => Object.assign(took, await measureWatchedLoad(bench, subject, true)),
        () => measureWork(bench, subject, took),
      ]) {
        try {
          await measure();
        } catch (error) {
          console.error(`Round ${round}, ${subject.name}:`, error);
        }
      }
      all[subject.name].push(took);
    }
    console.log(`Round ${round} of ${rounds}`);
  }
  const about = `${cases.toLocaleString('en')} cases, ${rounds} rounds, ${cpus().length} cores, median (quartiles)`;
  const table = `${about}\n\n${tableOf(all)}\n`;
  console.log(`\n${table}`);
  writeFileSync(join(benchFolder, 'result.md'), table);
  writeFileSync(join(benchFolder, 'result.json'), JSON.stringify({ cases, rounds: all }, null, 2));
  const missing = missingFigures(all);
  if (missing.length === 0) return;
  console.error(`Not measured: ${missing.join(', ')}`);
  process.exitCode = 1;
}

async function tellGrowth(bench: Bench): Promise<void> {
  const table = `${cases.toLocaleString('en')} cases\n\n${await measureGrowth(bench)}\n`;
  console.log(`\n${table}`);
  writeFileSync(join(benchFolder, 'growth.md'), table);
}

async function tellMemory(bench: Bench): Promise<void> {
  const heaps = await measureMemory(bench, options.quick ? 400 : 2000);
  const text = heaps.map((heap, index) => `${index * 200}: ${heap.toFixed(1)} MiB`).join('\n');
  console.log(`JS heap by page changes\n${text}`);
  writeFileSync(join(benchFolder, 'memory.md'), `${text}\n`);
}
