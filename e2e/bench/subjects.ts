import type { Page } from '@playwright/test';
import type { Sight } from './inPage';

/** The same deeds on the app and on the floor page. */
export interface Subject {
  name: 'app' | 'floor';
  listPath: string;
  formPath: (caseId: string) => string;
  next: (page: Page) => Promise<void>;
  previous: (page: Page) => Promise<void>;
  sortByName: (page: Page) => Promise<void>;
  chooseHundred: (page: Page) => Promise<void>;
  /** Shows the list anew with 1,000 cases, loaded by 100, down to the last one. */
  thousand: (page: Page) => Promise<Sight>;
  /** Sets another status of 100 cases; gives when the last PATCH was answered after the click, in ms. */
  changeHundred: (page: Page) => Promise<number>;
}

/** Rows of both lists. */
export const rows = 'tbody th a';
/** The people of a case, on both; no row of a list. */
export const involvementRows = 'section[aria-labelledby] tbody th';

const floor: Subject = {
  name: 'floor',
  listPath: '/floor',
  formPath: (caseId) => `/floor/${caseId}/edit`,
  next: (page) => page.getByRole('button', { name: 'Next page' }).click(),
  previous: (page) => page.getByRole('button', { name: 'Previous page' }).click(),
  sortByName: (page) => page.locator('th.sort').click(),
  chooseHundred: (page) =>
    page
      .getByRole('combobox')
      .selectOption('100')
      .then(() => undefined),
  thousand: async (page) => {
    const sight = { selector: rows, atLeast: 1000 };
    await page.evaluate((it) => window.stopwatch.start('click', it), sight);
    await page.getByRole('button', { name: '1000 rows' }).click();
    return sight;
  },
  changeHundred: (page) =>
    page.evaluate(async () => {
      const { token } = JSON.parse(sessionStorage.getItem('caseload.session') ?? '{}');
      const type = 'application/vnd.api+json';
      const headers = { Authorization: `Bearer ${token}`, Accept: type, 'Content-Type': type };
      const list = await fetch('/sandbox/cases/cases?sort=name&page[number]=1&page[size]=100', {
        headers,
      });
      const { data } = (await list.json()) as { data: { id: string }[] };
      const startMs = performance.now();
      await Promise.all(
        data.map(({ id }) =>
          fetch(`/sandbox/cases/cases/${id}`, {
            method: 'PATCH',
            headers,
            body: JSON.stringify({
              data: { type: 'cases', id, attributes: { county: `Bench ${startMs}` } },
            }),
          }),
        ),
      );
      return performance.now() - startMs;
    }),
};

let lastType = '';

const app: Subject = {
  name: 'app',
  listPath: '/cases',
  formPath: (caseId) => `/cases/${caseId}/edit`,
  next: (page) => page.getByRole('button', { name: 'Next page' }).click(),
  previous: (page) => page.getByRole('button', { name: 'Previous page' }).click(),
  sortByName: (page) =>
    page.getByRole('columnheader', { name: /Name/ }).getByRole('button').click(),
  chooseHundred: (page) =>
    page
      .getByRole('combobox', { name: 'Cases per page' })
      .selectOption('100')
      .then(() => undefined),
  thousand: async (page) => {
    await page.getByRole('button', { name: 'Display', exact: true }).click();
    const radio = page.getByRole('radio', { name: 'One long scroll' });
    await radio.waitFor();
    const sight = { selector: 'tr[data-index="999"]' };
    await page.evaluate((it) => {
      window.stopwatch.start('click', it);
      // As someone does who wants to go there: scrolls down as far as there is anything, and not beyond it.
      const scroll = () => {
        const frame = document.querySelector('section:has(> table), section:has(table)');
        const last = [...document.querySelectorAll<HTMLElement>('tr[data-index]')].at(-1);
        // Some rows beyond those in sight are in the document.
        if (frame && last)
          frame.scrollTop += (1010 - Number(last.dataset.index)) * last.offsetHeight;
        if (!document.querySelector(it.selector)) requestAnimationFrame(scroll);
      };
      scroll();
    }, sight);
    await radio.check();
    return sight;
  },
  changeHundred: async (page) => {
    await page.goto('/cases?sort=name&size=100');
    await page.getByRole('checkbox', { name: 'Select all cases on this page' }).check();
    await page.getByRole('button', { name: 'Change…' }).click();
    await page.getByRole('menuitem', { name: 'Set case type' }).click();
    await page.getByRole('combobox', { name: 'Case type (required)' }).click();
    // Another one than the last time, so that each case changes.
    const choices = page.getByRole('listbox').getByRole('option');
    const options = await choices.allTextContents();
    lastType = options.find((option) => option !== lastType) ?? '';
    await choices.filter({ hasText: lastType }).first().click();
    await page.getByRole('button', { name: 'Preview the change' }).click();
    const confirm = page.getByRole('button', { name: /^Change \d+ cases?$/ });
    await confirm.waitFor();
    await page.evaluate(() => {
      performance.setResourceTimingBufferSize(5000);
      performance.clearResourceTimings();
      addEventListener(
        'click',
        ({ timeStamp }) => Object.assign(window, { clickedMs: timeStamp }),
        {
          once: true,
          capture: true,
        },
      );
    });
    await confirm.click();
    await page.getByText('Finished', { exact: true }).waitFor({ timeout: 60_000 });
    return page.evaluate(() => {
      const changes = performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\/cases\/cases\/[^/?]+$/.test(name)) as PerformanceResourceTiming[];
      const clickedMs = (window as unknown as { clickedMs: number }).clickedMs;
      return Math.max(...changes.map(({ responseEnd }) => responseEnd)) - clickedMs;
    });
  },
};

export const subjects = [floor, app];
