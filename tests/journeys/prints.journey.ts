/** What a print really took is said at the counter, with the keyboard alone, and corrected later. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { desktop } from './looking.ts';

/** Without waiting for the pictures of the queue, which have nothing to do with this story. */
async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)).toEqual([]);
}

test('staff record a failed attempt and what the next one took, and correct it', async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: desktop })).newPage();
  await page.goto('/sign-in?back=/counter');
  await page.getByLabel('E-mail').fill('nadia@patternbook.example');
  await page.getByLabel('Password', { exact: true }).fill('patternbook');
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/counter/);
  await page.getByRole('button', { name: /Six little succulents/ }).click();
  const took = page.getByRole('region', { name: 'What it took' });
  await expect(took.getByText('estimated').first()).toBeVisible();
  await isAccessible(page);

  const dialogue = page.getByRole('dialog');
  await test.step('a failed attempt is kept', async () => {
    await page.keyboard.press('t');
    await expect(dialogue.getByLabel('Machine time')).toBeFocused();
    await dialogue.getByRole('radio', { name: 'It failed' }).check({ force: true });
    await dialogue.getByRole('button', { name: 'Record it' }).click();
    await expect(dialogue).toHaveCount(0);
    await expect(took.getByText('Failed')).toBeVisible();
    await expect(took.getByText('1 earlier entry')).toBeVisible();
  });

  await test.step('what cannot be read is told at its field', async () => {
    await page.keyboard.press('t');
    await expect(dialogue.getByLabel('Machine time')).toHaveValue('');
    await expect(dialogue.getByLabel('Machine time')).toBeFocused();
    await expect(dialogue.getByLabel('Machine time')).toHaveAttribute('placeholder', /\d/);
    await page.keyboard.press('Enter');
    await expect(dialogue.getByRole('alert')).toContainText('Write how long it took');
    await page.keyboard.type('10 h 5');
    await expect(dialogue.getByText(/= 10.h 5.min/)).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.type('much');
    await page.keyboard.press('Enter');
    await expect(dialogue.getByLabel('On the scale')).toBeFocused();
    await expect(dialogue.getByRole('alert')).toContainText('Write grams');
    await isAccessible(page);
    await dialogue.getByLabel('On the scale').fill('292.4');
    await page.keyboard.press('Enter');
    await expect(dialogue).toHaveCount(0);
  });

  await expect(took.getByText(/^10.h 5.min$/)).toBeVisible();
  await expect(took.getByText('2 earlier entries')).toBeVisible();
  await page.reload();
  await expect(took.getByText(/^10.h 5.min$/)).toBeVisible();
});
