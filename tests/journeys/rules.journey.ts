/** Rules that explain themselves before the click: what is greyed or shaded, why, and the least that has to change. */
import { expect, test, type Page } from '@playwright/test';
import { look, phone } from './looking.ts';
import { field, openStudio, shaping, typeValue } from './studio.ts';

const note = (page: Page) => page.locator('[data-why]');
const sentences = (page: Page) => page.locator('[data-rule]:not([data-why] *)');
const control = (page: Page, parameter: string) => page.locator(`[data-parameter="${parameter}"]:not([role])`);

test('a greyed choice says why, and one press makes room for it', async ({ page }) => {
  await openStudio(page, '/design/enclosure');
  const screw = control(page, 'screw');
  const greyed = screw.locator('[data-unavailable]');
  await expect(greyed).toHaveText(/M4/);
  await greyed.click();
  await expect(note(page)).toBeVisible();
  await expect(note(page)).toContainText('Why not M4 or ST4.2?');
  // It was only asked about.
  await expect(screw.getByRole('radio', { name: /M3/ })).toBeChecked();
  await look(page, 'rules-greyed');
  await shaping(page, () => note(page).getByRole('button', { name: /^Choose M4 or ST4.2 and set/ }).first().click());
  await expect(screw.getByRole('radio', { name: /M4/ })).toBeChecked();
  await expect(sentences(page)).toHaveCount(0);
  await expect(note(page)).toHaveCount(0);
  await shaping(page, () => page.keyboard.press('Control+z'));
  await expect(screw.getByRole('radio', { name: /M3/ })).toBeChecked();
});

test('a shaded range says which rule shades it', async ({ page }) => {
  await openStudio(page, '/design/planter');
  await control(page, 'diameter').getByRole('button', { name: /^Why not 217.mm or more/ }).click();
  await expect(note(page).locator('[data-rule="wall-holds"]')).toContainText('bends when it is lifted');
  await look(page, 'rules-shaded');
  await shaping(page, () => note(page).getByRole('button', { name: /^Choose 217.mm and set wall/ }).click());
  await expect(field(page, 'Diameter')).toHaveValue(/^217/);
  await expect(sentences(page)).toHaveCount(0);
});

test('three conflicts compete, and all are mended at once', async ({ page }) => {
  await openStudio(page, '/design/bin');
  await typeValue(page, 'Height in units', '2');
  await expect(sentences(page)).toHaveCount(3);
  await look(page, 'rules-three');
  await shaping(page, () => page.locator('[data-kind="all"] button').first().click());
  await expect(sentences(page)).toHaveCount(0);
  await shaping(page, () => page.keyboard.press('Control+z'));
  await expect(sentences(page)).toHaveCount(3);
});

test('by keyboard alone', async ({ page }) => {
  await openStudio(page, '/design/enclosure');
  await control(page, 'screw').getByRole('radio', { name: /M3/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(note(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(note(page).getByRole('button', { name: 'Leave it as it is' })).toBeFocused();
  await page.keyboard.press('Tab');
  await shaping(page, () => page.keyboard.press('Enter'));
  await expect(control(page, 'screw').getByRole('radio', { name: /M4/ })).toBeChecked();
  await expect(sentences(page)).toHaveCount(0);
});

test('by touch on a phone', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: phone, hasTouch: true, isMobile: true, locale: 'en-GB' });
  const page = await context.newPage();
  await openStudio(page, '/design/enclosure');
  await page.getByRole('tab', { name: 'Lid and screws' }).tap();
  await control(page, 'screw').locator('[data-unavailable]').tap();
  await expect(note(page)).toContainText('Why not M4');
  await look(page, 'rules-phone');
  await shaping(page, () => note(page).getByRole('button', { name: /^Choose M4 or ST4.2 and set/ }).first().tap());
  await expect(control(page, 'screw').getByRole('radio', { name: /M4/ })).toBeChecked();
  await context.close();
});
