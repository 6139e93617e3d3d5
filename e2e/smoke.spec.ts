import { expect } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { identifierOf, newCase, newGoal, newInvolvement, userNamed } from './support/newRecords';
import { signIn } from './support/signIn';

test('a link to a case leads through sign-in to the case', async ({ page, api }) => {
  const caseResource = await newCase(api);
  const goal = await newGoal(api, caseResource);
  await newInvolvement(api, caseResource, { role: 'Guardian' });

  await signIn(page, 'Supervisor', `/cases/${caseResource.id}`);

  await expect(page.getByRole('heading', { level: 1 })).toContainText(caseResource.attributes.name);
  await expect(page.getByText(goal.attributes.description)).toBeVisible();
  await expect(page.getByText('Guardian')).toBeVisible();
  await expectAccessible(page);
});

test('a worker sees the cases assigned to them and no other', async ({ page, api }) => {
  const assignee = identifierOf(await userNamed(api, 'Dana Whitfield'));
  const own = await newCase(api, {}, { assignees: [assignee] });
  const other = await newCase(api);

  await signIn(page, 'Worker', `/cases/${own.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(own.attributes.name);

  await page.goto(`/cases/${other.id}`);
  await expect(page.getByRole('heading', { name: /can.t be found/ })).toBeVisible();
  await expect(page.getByText(other.attributes.name)).toHaveCount(0);
});
