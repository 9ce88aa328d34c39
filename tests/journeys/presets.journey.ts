/** Presets of one's own: kept under a name, applied, passed on as a file, thrown away and brought back, by a guest. */
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { fitsItsScreen, look, phone } from './looking.ts';
import { field, openStudio, saved, shaping, typeValue } from './studio.ts';

const own = (page: Page) => page.getByRole('region', { name: 'Your presets' });
const row = (page: Page, name: string) => own(page).getByRole('listitem').filter({ hasText: name });
const preset = (page: Page, name: string) => row(page, name).locator('[data-own-preset]');
const more = async (page: Page, name: string, action: string): Promise<void> => {
  await row(page, name).getByRole('button', { name: `More about ${name}` }).click();
  await page.locator(`[data-action="${action}"]:visible`).click();
};
const keep = async (page: Page, name: string): Promise<void> => {
  await own(page).getByRole('button', { name: 'Save as preset' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Save preset' }).click();
  await expect(preset(page, name)).toBeVisible();
};
const downloaded = async (page: Page, act: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
};
const choose = (page: Page, name: string, text: string): Promise<void> => page.locator('[data-action="presets-file"]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

test('a guest keeps presets, begins from them, passes them on and gets them back', async ({ page }) => {
  await openStudio(page, '/design/planter');
  await typeValue(page, 'Diameter', '142');
  await keep(page, 'Window sill');
  await expect(preset(page, 'Window sill')).toHaveAttribute('aria-pressed', 'true');
  await expect(preset(page, 'Window sill')).toContainText('Diameter 142');
  await typeValue(page, 'Diameter', '90');
  await keep(page, 'Herbs');
  await look(page, 'presets-own');

  await test.step('applies one as one step', async () => {
    await shaping(page, () => preset(page, 'Window sill').click());
    await expect(field(page, 'Diameter')).toHaveValue(/^142/);
    await expect(preset(page, 'Window sill')).toHaveAttribute('aria-pressed', 'true');
    await expect(preset(page, 'Herbs')).toHaveAttribute('aria-pressed', 'false');
    await shaping(page, () => page.keyboard.press('Control+z'));
    await expect(field(page, 'Diameter')).toHaveValue(/^90/);
  });

  const file = await test.step('exports all', async () => {
    await own(page).getByRole('button', { name: 'More about your presets' }).click();
    const all = await downloaded(page, () => page.locator('[data-action="export-presets"]:visible').click());
    expect(all.name).toMatch(/\.presets\.json$/);
    expect(JSON.parse(all.text)).toMatchObject({ format: 'patternbook-presets', schema: 1, product: { id: 'planter' }, presets: [{ name: 'Window sill', values: { diameter: 142 } }, { name: 'Herbs', values: { diameter: 90 } }] });
    return all.text;
  });

  await test.step('deletes one and takes that back', async () => {
    await more(page, 'Herbs', 'remove-preset');
    await expect(row(page, 'Herbs')).toHaveCount(0);
    await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
    await expect(preset(page, 'Herbs')).toBeVisible();
    await more(page, 'Herbs', 'remove-preset');
    await expect(row(page, 'Herbs')).toHaveCount(0);
  });

  await test.step('imports what is missing and no more', async () => {
    await choose(page, 'all.presets.json', file);
    await expect(preset(page, 'Herbs')).toBeVisible();
    await expect(own(page).locator('[data-presets-told="imported"]')).toContainText('1 preset is imported. 1 was there already.');
    await expect(own(page).getByRole('listitem').filter({ has: page.locator('[data-own-preset]') })).toHaveCount(2);
  });

  await test.step('says what of a file it does not take, and refuses what is none', async () => {
    const foreign = JSON.parse(file) as { presets: { name: string; values: Record<string, unknown> }[] };
    foreign.presets = [{ ...foreign.presets[0], name: '<img src=x onerror=alert(1)>', values: { diameter: 9000, height: 120, weight: 3 } }];
    await choose(page, 'odd.json', JSON.stringify(foreign));
    const told = own(page).locator('[data-presets-told="imported"]');
    await expect(told).toContainText('This was not taken:');
    await expect(told).toContainText('has no parameter “weight”');
    await expect(preset(page, '<img src=x')).toContainText('Height 120');
    await look(page, 'presets-left-out');
    await choose(page, 'cube.stl', 'solid cube');
    await expect(own(page).locator('[data-presets-told="fault"]')).toContainText('This is not a file of presets.');
  });

  await test.step('renames one, and they are there tomorrow', async () => {
    await more(page, '<img src=x onerror=alert(1)>', 'rename-preset');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Herbs');
    await expect(page.getByRole('dialog')).toContainText('This one becomes “Herbs 2”.');
    await look(page, 'presets-rename');
    await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
    await expect(preset(page, 'Herbs 2')).toBeVisible();
    await saved(page);
    await openStudio(page, '/design/planter');
    await expect(own(page).locator('[data-own-preset]')).toHaveCount(3);
    // Another product has its own.
    await openStudio(page, '/design/bin');
    await expect(own(page).locator('[data-own-preset]')).toHaveCount(0);
  });
});

test('texts come along only when asked for, and a drop brings presets too', async ({ page }) => {
  await openStudio(page, '/design/house-sign');
  const text = field(page, 'Number or first line');
  const written = await text.inputValue();
  // What is typed is one step once the field is left.
  const write = (words: string) => shaping(page, async () => {
    await text.fill(words);
    await text.press('Tab');
  });
  await write('7c');
  await keep(page, 'Plain');
  await own(page).getByRole('button', { name: 'Save as preset' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('With my number');
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Texts, drawings and pictures too' }).check();
  await look(page, 'presets-save');
  await page.getByRole('dialog').getByRole('button', { name: 'Save preset' }).click();
  await expect(preset(page, 'With my number')).toBeVisible();
  await write(written);
  await expect(preset(page, 'Plain')).toHaveAttribute('aria-pressed', 'true');
  await shaping(page, () => preset(page, 'With my number').click());
  await expect(text).toHaveValue('7c');

  const file = JSON.stringify({ format: 'patternbook-presets', schema: 1, product: { id: 'house-sign', version: '0.0.1' }, presets: [{ name: 'Dropped', values: {}, finishes: {} }] });
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'some.presets.json', { type: 'application/json' }));
    return data;
  }, file);
  await own(page).dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop a file of presets here')).toBeVisible();
  await own(page).dispatchEvent('drop', { dataTransfer: transfer });
  await expect(preset(page, 'Dropped')).toContainText('As the product comes');
});

test('by keyboard alone', async ({ page }) => {
  await openStudio(page, '/design/planter');
  await typeValue(page, 'Diameter', '150');
  await own(page).getByRole('button', { name: 'Save as preset' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Enter');
  await expect(preset(page, 'By keyboard')).toBeVisible();
  await typeValue(page, 'Diameter', '120');
  await preset(page, 'By keyboard').focus();
  await shaping(page, () => page.keyboard.press('Enter'));
  await expect(field(page, 'Diameter')).toHaveValue(/^150/);
  await page.keyboard.press('Tab');
  await expect(row(page, 'By keyboard').getByRole('button', { name: /^More about/ })).toBeFocused();
  await page.keyboard.press('Enter');
  for (const action of ['rename-preset', 'export-preset', 'remove-preset']) {
    await expect(page.locator(`[data-action="${action}"]:visible`)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.locator(`[data-action="${action}"]:visible`)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(row(page, 'By keyboard')).toHaveCount(0);
  await expect(own(page).getByRole('button', { name: 'Save as preset' })).toBeFocused();
});

test('on a phone, in the dark, in German', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: phone, hasTouch: true, isMobile: true, locale: 'de-DE', colorScheme: 'dark' });
  const page = await context.newPage();
  await openStudio(page, '/design/planter');
  await page.getByRole('tab', { name: 'Beginnen mit' }).tap();
  const mine = page.getByRole('region', { name: 'Deine Vorlagen' });
  await mine.getByRole('button', { name: 'Als Vorlage speichern' }).tap();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Für die Fensterbank im Treppenhaus, mit einem langen Namen');
  await look(page, 'presets-phone-save');
  await page.getByRole('dialog').getByRole('button', { name: 'Vorlage speichern' }).tap();
  await expect(mine.locator('[data-own-preset]')).toContainText('Wie das Produkt kommt');
  await fitsItsScreen(page, 'presets');
  await mine.scrollIntoViewIfNeeded();
  await look(page, 'presets-phone');
  await context.close();
});
