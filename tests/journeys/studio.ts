/** How a person works in the studio, in the words of the screen. Waits for states, never for time. */
import { expect, type Locator, type Page } from '@playwright/test';

const studio = (page: Page): Locator => page.locator('main#content[data-state]');

/** The final model of the newest edit is on the screen. */
export async function shown(page: Page): Promise<void> {
  await expect(studio(page)).toHaveAttribute('data-quality', 'final', { timeout: 90_000 });
  await expect(studio(page)).toHaveAttribute('aria-busy', 'false');
}

/** Does something that edits the design, and waits until the model follows. */
export async function shaping(page: Page, edit: () => Promise<void>): Promise<void> {
  const before = await studio(page).getAttribute('data-edit');
  await edit();
  await expect(studio(page)).not.toHaveAttribute('data-edit', before ?? '');
  await shown(page);
}

export async function openStudio(page: Page, path: string): Promise<void> {
  await page.goto(`${path}${path.includes('?') ? '&' : '?'}quality=low`);
  await shown(page);
}

/** The field in which a number is typed. */
export const field = (page: Page, label: string): Locator => page.getByRole('textbox', { name: label, exact: true });

export async function typeValue(page: Page, label: string, text: string): Promise<void> {
  await shaping(page, async () => {
    await field(page, label).fill(text);
    await field(page, label).press('Enter');
  });
}

/** Everything that was done is on the server. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[role="status"][data-state="saved"]')).toBeVisible();
}
