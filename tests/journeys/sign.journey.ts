/** Words on a sign: other scripts, a phone, and a fault that loses nothing. */
import { expect, test } from '@playwright/test';
import { look, phone } from './looking.ts';
import { openStudio, saved, shaping } from './studio.ts';

test.use({ viewport: phone, hasTouch: true, isMobile: true });

test('a name in another script on a phone', async ({ page }) => {
  await openStudio(page, '/design/house-sign');
  const street = page.getByRole('textbox', { name: 'Street or name' });
  await shaping(page, async () => {
    await street.fill('ул. Садовая');
    await street.blur();
  });
  await shaping(page, async () => {
    await street.fill('שדרות רוטשילד');
    await street.blur();
  });
  await look(page, 'sign-phone');
  await shaping(page, () => page.getByRole('button', { name: /^Undo/ }).click());
  await expect(street).toHaveValue('ул. Садовая');
  await saved(page);
  await page.reload();
  await expect(street).toHaveValue('ул. Садовая', { timeout: 60_000 });
});

test('what the product refuses stays in the field with a sentence', async ({ page }) => {
  await openStudio(page, '/design/house-sign');
  const number = page.getByRole('textbox', { name: 'Number or first line' });
  await number.fill('x'.repeat(500));
  await expect(page.getByRole('alert').filter({ hasText: /letters|shorter|long/i }).first()).toBeVisible();
  await look(page, 'sign-refused');
});
