import type { Page } from '@playwright/test';

/** Lets an hour pass on the page's clock, while somebody is there: else the page would be locked. */
export async function passAnHour(page: Page): Promise<void> {
  for (const minutes of [20, 40, 60]) {
    await page.clock.fastForward('20:01');
    await page.mouse.move(minutes, 10);
  }
}
