import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';
import type { Role } from './support/sandboxApi';
import { signIn } from './support/signIn';
import type { FaultOrder } from './support/staging';
import { storedText } from './support/storedText';

const roles: Role[] = ['Admin', 'Supervisor', 'Worker', 'Observer'];
const token = (page: Page) => page.getByRole('textbox', { name: 'Bearer token' });
const submit = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true });
const session = (page: Page) => page.getByRole('button', { name: /^Session/ });
const casesHeading = (page: Page) => page.getByRole('heading', { level: 1, name: 'Cases' });

/** What the token endpoint answers to the Supervisor, as someone would copy it. */
async function copyAnswer(serverUrl: string): Promise<{ whole: string; bare: string }> {
  const response = await fetch(`${serverUrl}/sandbox/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'demo-supervisor',
      client_secret: 'demo-supervisor-secret',
    }),
  });
  const answer = (await response.json()) as { access_token: string };
  return { whole: JSON.stringify(answer, null, 2), bare: answer.access_token };
}

async function pasteToken(page: Page, text: string): Promise<void> {
  await page.getByRole('tab', { name: 'Paste a token' }).click();
  await token(page).fill(text);
  await submit(page).click();
}

async function giveCredentials(page: Page, clientId: string, secret: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Client ID' }).fill(clientId);
  await page.getByLabel('Client Secret', { exact: true }).fill(secret);
  await submit(page).click();
}

/** The refusal has the focus, says what happened, and the app stays shut. */
async function expectRefusal(page: Page, title: string, words: RegExp): Promise<void> {
  const refusal = page.getByRole('alert', { name: title });
  await expect(refusal).toBeFocused();
  await expect(refusal).toContainText(words);
  await expect(page).toHaveURL(/\/sign-in/);
}

for (const role of roles) {
  test(`one click signs in as ${role}, and the header tells where and as whom`, async ({
    page,
  }) => {
    await signIn(page, role);
    await expect(casesHeading(page)).toBeVisible();
    await expect(session(page)).toContainText('Sandbox');
    await expect(session(page)).toContainText(`Demo ${role}`);
    await expect(session(page)).toContainText(/\d+ min left/);
  });
}

const forms: Record<string, (answer: { whole: string; bare: string }) => string> = {
  bare: ({ bare }) => bare,
  'with Bearer in front': ({ bare }) => `Bearer ${bare}`,
  'with line breaks': ({ bare }) =>
    ` ${bare.slice(0, 9)}\n${bare.slice(9, 20)}\r\n${bare.slice(20)}\n`,
  'as the whole answer of the token endpoint': ({ whole }) => whole,
};
for (const [form, textOf] of Object.entries(forms)) {
  test(`a pasted token opens the app: ${form}`, async ({ page, server }) => {
    await page.goto('/sign-in');
    await pasteToken(page, textOf(await copyAnswer(server.url)));
    await expect(casesHeading(page)).toBeVisible();
    await expect(page.getByRole('rowheader')).toHaveCount(10);
  });
}

test('Client ID and Client Secret open the app, and the secret is kept nowhere', async ({
  page,
}) => {
  await page.goto('/sign-in');
  await giveCredentials(page, 'demo-supervisor', 'demo-supervisor-secret');
  await expect(session(page)).toContainText('demo-supervisor');
  expect(await storedText(page)).toContain('demo-supervisor');
  expect(await storedText(page)).not.toContain('demo-supervisor-secret');
});

test('a wrong secret is told from everything else, and what was typed stays', async ({ page }) => {
  await page.goto('/sign-in');
  await giveCredentials(page, 'demo-supervisor', 'wrong');
  await expectRefusal(page, 'Client ID or Client Secret is wrong', /Copy both again from Casebook/);
  await expect(page.getByRole('textbox', { name: 'Client ID' })).toHaveValue('demo-supervisor');
});

test('a token that the service does not take is refused in words of its own', async ({ page }) => {
  await page.goto('/sign-in');
  await pasteToken(page, 'not-a-token-of-this-service');
  await expectRefusal(page, 'The API does not take this token', /Get a new token/);
});

test('what is no token is said at the field, and nothing is asked', async ({ page, staging }) => {
  await page.goto('/sign-in');
  await pasteToken(page, '{"error":"invalid_client"}');
  await expect(token(page)).toHaveAccessibleDescription(/refusal \(invalid_client\), not a token/);
  await token(page).fill('two words: and more');
  await submit(page).click();
  await expect(token(page)).toHaveAccessibleDescription(/characters that a token cannot have/);
  expect(await staging.requests()).toEqual([]);
});

const probeFaults: { name: string; fault: FaultOrder['fault']; title: RegExp; words: RegExp }[] = [
  {
    name: 'an application without the roles',
    fault: { kind: 'status', status: 403 },
    title: /^The application may not see cases$/,
    words: /Engage View .* and People View.*Ask an administrator/,
  },
  {
    name: 'a service that does not answer',
    fault: { kind: 'drop' },
    title: /^The API at .* cannot be reached$/,
    words: /does not let web pages from here read its answers \(CORS\).*reverse proxy/,
  },
  {
    name: 'a page that is no JSON:API document',
    fault: { kind: 'html', status: 200 },
    title: /^This is not a Casebook API$/,
    words: /Check the API address/,
  },
  {
    name: 'a fault of the service',
    fault: { kind: 'status', status: 500 },
    title: /^The API has a problem$/,
    words: /status 500.*Try again in a few minutes/,
  },
  {
    name: 'a busy service',
    fault: { kind: 'status', status: 429, headers: { 'Retry-After': '7' } },
    title: /^The API is busy$/,
    words: /Wait 7 seconds/,
  },
];
for (const { name, fault, title, words } of probeFaults) {
  test(`${name} has its own words, and trying again works`, async ({ page, staging }) => {
    await page.goto('/sign-in');
    // Several, as a browser repeats a dropped request by itself.
    await staging.fault({ path: '^/cases/cases', times: 3, fault });
    const choice = page.getByRole('button', { name: 'Continue as Demo Admin' });
    await choice.click();
    const refusal = page.getByRole('alert', { name: title });
    await expect(refusal).toBeFocused();
    await expect(refusal).toContainText(words);
    expect(await storedText(page)).toBe('');
    await staging.clearFaults();
    await choice.click();
    await expect(casesHeading(page)).toBeVisible();
  });
}

test('a token endpoint that does not answer or is broken says which one it is', async ({
  page,
  staging,
}) => {
  await page.goto('/sign-in');
  const choice = page.getByRole('button', { name: 'Continue as Demo Admin' });
  await staging.fault({ path: '^/oauth2/token', times: 3, fault: { kind: 'drop' } });
  await choice.click();
  await expect(page.getByRole('alert', { name: /^No token: .* cannot be reached$/ })).toBeFocused();
  await staging.clearFaults();
  await staging.fault({ path: '^/oauth2/token', fault: { kind: 'html', status: 502 } });
  await choice.click();
  await expectRefusal(page, 'The token endpoint has a problem', /status 502/);
  await staging.fault({ path: '^/oauth2/token', fault: { kind: 'html', status: 404 } });
  await choice.click();
  await expectRefusal(page, 'This is not a token address', /status 404/);
});

test('a clock that is far off is told, and need not stop anyone', async ({ page }) => {
  await page.clock.install({ time: Date.now() + 20 * 60_000 });
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Continue as Demo Admin' }).click();
  await expect(page.getByRole('alert', { name: /clock is 20 minutes fast/ })).toBeVisible();
  await page.getByRole('button', { name: 'Continue all the same' }).click();
  await expect(casesHeading(page)).toBeVisible();
});

test('two quick clicks ask for one token', async ({ page, staging }) => {
  await page.goto('/sign-in');
  await staging.fault({ path: '^/oauth2/token', fault: { kind: 'delay', delay_ms: 500 } });
  await page.getByRole('button', { name: 'Continue as Demo Admin' }).dblclick();
  await expect(casesHeading(page)).toBeVisible();
  expect(await staging.requests({ path: /^\/oauth2\/token/ })).toHaveLength(1);
});

test('a deep link leads through sign-in to exactly where it pointed', async ({ page }) => {
  const path = '/cases?search=family&status=Open&sort=-opened_on&page=2';
  await page.goto(path);
  await expect(page).toHaveURL(/\/sign-in\?from=/);
  await page.getByRole('button', { name: 'Continue as Demo Supervisor' }).click();
  await expect(page).toHaveURL((url) => url.pathname + decodeURIComponent(url.search) === path);
  await expect(page.getByRole('textbox', { name: 'Search in case names' })).toHaveValue('family');
});

test('a link to sign-in cannot send anyone to another site', async ({ page, server }) => {
  await page.goto(`/sign-in?from=${encodeURIComponent('//elsewhere.example/cases')}`);
  await page.getByRole('button', { name: 'Continue as Demo Admin' }).click();
  await expect(casesHeading(page)).toBeVisible();
  await expect(page).toHaveURL(`${server.url}/cases`);
});
