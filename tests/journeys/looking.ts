/** What every page owes to everybody: no violation that axe can find, and a picture that we look at. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const folder = join(import.meta.dirname, 'results/pictures');
mkdirSync(folder, { recursive: true });

export const desktop = { width: 1440, height: 900 } as const;
export const tablet = { width: 1024, height: 768 } as const;
export const phone = { width: 390, height: 844 } as const;

/** Nothing is on its way any more: no page, no font, no picture on the screen, which the server may only be drawing. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[role="progressbar"], div[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const awaited = (): Promise<number> =>
    page.evaluate(
      () =>
        // What lies behind a dialog is not looked at.
        [...(document.querySelector('[role="dialog"]') ?? document).querySelectorAll('[data-picture="coming"], [data-picture="missing"]')].filter((picture) => {
          const { top, bottom, width } = picture.getBoundingClientRect();
          return top < innerHeight && bottom > 0 && width > 0;
        }).length,
    );
  await expect.poll(awaited, { timeout: 120_000, message: 'pictures that are still drawn' }).toBe(0);
}

/** Takes a picture and asks axe. `name` becomes the file's name. */
export async function look(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).or(page.locator('main[data-state="open"]')).first()).toBeVisible();
  await settled(page);
  await glance(page, name);
}

/** The same without waiting for pictures that the server may still be drawing, where they are not what the story is about. */
export async function glance(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, help, nodes }) => `${name}: ${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)).toEqual([]);
}

/** No page is wider than its screen. */
export async function fitsItsScreen(page: Page, name: string): Promise<void> {
  const { scroll, client } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
  expect(scroll, `${name} is wider than its screen`).toBeLessThanOrEqual(client);
}
