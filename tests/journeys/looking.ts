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

/** Fonts and the pictures on the screen have arrived. A page that listens for news is never without traffic. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const onScreen = [...document.images].filter((image) => !image.complete && image.getBoundingClientRect().top < innerHeight && image.getBoundingClientRect().width > 0);
    await Promise.all(onScreen.map((image) => new Promise((done) => { image.addEventListener('load', done); image.addEventListener('error', done); })));
  });
}

/** Takes a picture and asks axe. `name` becomes the file's name. */
export async function look(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).or(page.locator('main[data-state="open"]')).first()).toBeVisible();
  await settled(page);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, help, nodes }) => `${name}: ${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)).toEqual([]);
}

/** No page is wider than its screen. */
export async function fitsItsScreen(page: Page, name: string): Promise<void> {
  const { scroll, client } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
  expect(scroll, `${name} is wider than its screen`).toBeLessThanOrEqual(client);
}
