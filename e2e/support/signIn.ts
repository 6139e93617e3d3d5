import { expect, type Page } from '@playwright/test';
import type { Role } from './sandboxApi';

/** Opens `path` with a demonstration role, through the sign-in screen. */
export async function signIn(page: Page, role: Role, path = '/cases'): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: `Continue as Demo ${role}` }).click();
  await expect(page).toHaveURL((url) => url.pathname + url.search + url.hash === path);
}
