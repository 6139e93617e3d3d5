import type { Page } from '@playwright/test';
import { type Resource, SandboxApi } from '../support/sandboxApi';
import { type Bench, heapMiB, openContext } from './measures';
import { involvementRows, rows } from './subjects';

/** What one line of the table of growth tells. */
interface Grown {
  what: string;
  /** From the deed to its paint, in ms. */
  ms: number;
  elements: number;
  heapMiB: number;
}

const loadedRows = [10, 100, 1_000, 10_000];
const membersOfCase = [3, 200];

/** Ticks a row among more and more loaded ones, and opens cases with more and more people and goals. */
export async function measureGrowth(bench: Bench): Promise<string> {
  const grown: Grown[] = [];
  for (const count of loadedRows) grown.push(await tickAmong(bench, count));
  for (const count of membersOfCase) grown.push(await openCaseWith(bench, count));
  const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
  return [
    '| | ms | elements | JS heap, MiB |',
    '| --- | ---: | ---: | ---: |',
    ...grown.map(
      ({ what, ms, elements, heapMiB: heap }) =>
        `| ${what} | ${number.format(ms)} | ${number.format(elements)} | ${number.format(heap)} |`,
    ),
  ].join('\n');
}

async function tickAmong(bench: Bench, count: number): Promise<Grown> {
  const context = await openContext(bench);
  try {
    const page = await context.newPage();
    const isScroll = count > 100;
    await page.goto(isScroll ? '/cases?mode=scroll' : `/cases?size=${count}`);
    await page.evaluate(() => window.stopwatch.result);
    if (isScroll) await scrollTo(page, count);
    await page.waitForTimeout(1_500);
    const times: number[] = [];
    // The last one, where the long scroll stands.
    const box = page.locator('tbody [data-select-case]').last();
    for (let time = 0; time < 7; time += 1) {
      await page.evaluate(() => window.stopwatch.start('click', { selector: 'tbody :checked' }));
      await box.click();
      times.push(await page.evaluate(() => window.stopwatch.result));
      await box.uncheck();
    }
    return { what: `a row ticked, ${count} loaded`, ...(await sizeOf(page)), ms: median(times) };
  } finally {
    await context.close();
  }
}

/** Goes down as far as there is anything until so many rows are loaded. */
async function scrollTo(page: Page, count: number): Promise<void> {
  await page.evaluate(
    (selector) => {
      const scroll = () => {
        const frame = document.querySelector('section:has(table)');
        if (frame) frame.scrollTop = frame.scrollHeight;
        if (!document.querySelector(selector)) requestAnimationFrame(scroll);
      };
      window.stopwatch.start('now', { selector });
      scroll();
    },
    `tr[data-index="${count - 1}"]`,
  );
  await page.evaluate(() => window.stopwatch.result);
}

async function openCaseWith(bench: Bench, count: number): Promise<Grown> {
  const name = `Growth ${count} ${Date.now()}`;
  await createCase(new SandboxApi(`${bench.baseURL}/sandbox`), name, count);
  const context = await openContext(bench, { selector: rows });
  try {
    const page = await context.newPage();
    const times: number[] = [];
    for (let time = 0; time < 5; time += 1) {
      await page.goto(`/cases?search=${encodeURIComponent(name)}`);
      const link = page.locator(rows).first();
      await link.hover();
      await page.waitForTimeout(600);
      await page.evaluate((sight) => window.stopwatch.start('click', sight), {
        selector: involvementRows,
      });
      await link.click();
      times.push(await page.evaluate(() => window.stopwatch.result));
    }
    await page.waitForTimeout(1_000);
    const what = `a case opened, ${count} people and ${count} goals`;
    return { what, ...(await sizeOf(page)), ms: median(times) };
  } finally {
    await context.close();
  }
}

async function createCase(api: SandboxApi, name: string, count: number): Promise<void> {
  const [example] = await api.list('cases', { 'page[size]': '1' });
  const [involvement] = await api.list('involvements', { 'page[size]': '1' });
  if (!example || !involvement) throw new Error('The sandbox is empty.');
  const { case_type, custom_fields } = example.attributes;
  const made = await api.post('cases', { name, case_type, status: 'Open', custom_fields });
  const { role, involvement_type } = involvement.attributes;
  for (let index = 0; index < count; index += 1) {
    const someone = await api.post('people', { first_name: `Person ${index}`, last_name: 'Grown' });
    const attributes = { role, involvement_type, effective_date: '2026-01-05' };
    await api.post('involvements', attributes, {
      case: identifierOf(made),
      person: identifierOf(someone),
    });
    await api.post(
      'goals',
      { description: `Goal ${index}`, status: 'in_progress' },
      { case: identifierOf(made) },
    );
  }
}

const identifierOf = ({ type, id }: Resource) => ({ type, id });

async function sizeOf(page: Page): Promise<Pick<Grown, 'elements' | 'heapMiB'>> {
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  return { elements, heapMiB: await heapMiB(page) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
