/** Somebody who never made anything gets the file that is right for where it goes, without knowing a format's name; and every file leads back. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { glance, look, phone } from './looking.ts';
import { openStudio, saved, shaping, shown, typeValue } from './studio.ts';

const dialogue = (page: Page) => page.getByRole('dialog');

/** Answers the questions and hands over the file. */
async function made(page: Page, answers: readonly string[]): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  for (const answer of answers) await dialogue(page).getByRole('radio', { name: answer }).check();
  await dialogue(page).getByRole('button', { name: 'Make the file' }).click();
  const link = dialogue(page).getByRole('link', { name: 'Download' });
  await expect(link).toBeVisible({ timeout: 180_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

const ascii = (bytes: Uint8Array, from: number, to: number): string => new TextDecoder('latin1').decode(bytes.subarray(from, to));

test('a person says where it goes and gets what is right for it', async ({ page }) => {
  test.setTimeout(600_000);
  await openStudio(page, '/design/enclosure');
  await typeValue(page, 'Inner depth', '61');
  await saved(page);
  await test.step('what it is made of, and what to buy', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.locator('[data-action="parts"]').click();
    await expect(dialogue(page).getByRole('row', { name: /^1.× Case Matte PLA/ })).toBeVisible({ timeout: 60_000 });
    await expect(dialogue(page).getByRole('row', { name: /^4.× ISO 14581 M3×8/ })).toContainText('to buy');
    await look(page, 'parts-list');
    await page.keyboard.press('Escape');
  });
  await page.getByRole('button', { name: 'Download' }).click();
  await expect(dialogue(page).getByRole('radio', { name: /3D printer/ })).toBeChecked({ timeout: 60_000 });
  // What cannot be had is shown with its reason.
  await expect(dialogue(page).getByRole('radio', { name: /Nothing of this design is cut from sheet/ })).toBeDisabled();
  await look(page, 'making-desktop');

  await test.step('whoever takes an exact shape is led to the drawings that a workshop asks for', async () => {
    await dialogue(page).getByRole('radio', { name: 'To another design program' }).check();
    await dialogue(page).getByRole('button', { name: 'Take the packet' }).click();
    await expect(dialogue(page).getByRole('radio', { name: 'To somebody who makes it for me' })).toBeFocused();
  });
  const packet = await made(page, ['To somebody who makes it for me']);
  expect(packet.name).toMatch(/\.zip$/);
  const files = unzipSync(packet.bytes);
  const [first] = Object.keys(files);
  expect(first).toMatch(/read me first/i);
  expect(Object.keys(files).filter((name) => /\.(3mf|stl|step|csv)$/.test(name)).length).toBeGreaterThan(3);
  await look(page, 'making-done');

  await dialogue(page).getByRole('button', { name: 'Another file' }).click();
  const seen = await made(page, ['To a phone or a website']);
  expect(ascii(seen.bytes, 0, 4)).toBe('glTF');

  await dialogue(page).getByRole('button', { name: 'Another file' }).click();
  const drawing = await made(page, ['On paper']);
  expect(ascii(drawing.bytes, 0, 5)).toBe('%PDF-');

  await test.step('the drawing opens in the studio again', async () => {
    await page.keyboard.press('Escape');
    await openStudio(page, '/design/bin');
    await page.locator('[data-action="open-file"]').setInputFiles({ name: drawing.name, mimeType: 'application/pdf', buffer: Buffer.from(drawing.bytes) });
    await page.waitForURL(/design\/enclosure/);
    await shown(page);
    await expect(page.getByRole('textbox', { name: 'Inner depth', exact: true })).toHaveValue(/^61/, { timeout: 60_000 });
  });

  await test.step('and so does the address that its code holds', async () => {
    const { variant } = JSON.parse(new TextDecoder().decode(files[Object.keys(files).find((name) => name.endsWith('bom.json'))!])) as { variant: string };
    expect(variant).toMatch(/^[0-9a-f]{64}$/);
    await openStudio(page, `/v/${variant}`);
    await expect(page.getByRole('textbox', { name: 'Inner depth', exact: true })).toHaveValue(/^61/);
  });
});

test('what is cut from sheet comes as outlines at scale, on a phone too', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await openStudio(page, '/design/finger-joint-box');
  await page.getByRole('button', { name: 'Download' }).click();
  await expect(dialogue(page).getByRole('radio', { name: /laser cutter or router/ })).toBeChecked({ timeout: 60_000 });
  await look(page, 'making-phone');
  await dialogue(page).getByRole('textbox', { name: 'Width of the sheet' }).fill('50 cm');
  await dialogue(page).getByRole('textbox', { name: 'Width of the sheet' }).press('Enter');
  const { bytes } = await made(page, []);
  expect(new TextDecoder().decode(bytes)).toMatch(/<svg[^>]*\swidth="500mm"/);
  await context.close();
});

test('a part is laid on the side that prints best, in one press and back', async ({ page }) => {
  test.setTimeout(600_000);
  await openStudio(page, '/design/house-sign');
  const part = page.locator('aside li[data-part="sign"]');
  await part.getByRole('button', { expanded: false }).click();
  const ways = part.getByRole('region', { name: 'Which way up it is printed' });
  await ways.getByRole('button', { name: 'Compare ways up' }).click();
  const now = ways.locator('li[data-present]');
  await expect(now).toContainText('as the product has it', { timeout: 180_000 });
  await expect(now).toContainText('no supports');
  await expect(now).toContainText(/the side with the lettering stays smooth/i);
  // Somebody stands it on its edge, sees what that costs, and lays it down again.
  const making = page.locator('[data-figure="time"]');
  const before = await making.textContent();
  await shaping(page, () => ways.getByRole('button', { name: 'Lay it like this' }).first().click());
  await expect(making).not.toHaveText(before ?? '', { timeout: 60_000 });
  await expect(ways.locator('li[data-way*="as the product has it"]')).toContainText(/faster and .* less material/i);
  await expect(page.locator('[data-figure="conflicts"]')).toContainText('finding', { timeout: 60_000 });
  await ways.locator('li[data-present]').getByRole('button', { name: 'Show what lies down' }).click();
  await glance(page, 'ways-up');
  await saved(page);
  await test.step('the file lies as it was taken', async () => {
    await page.getByRole('button', { name: 'Download' }).click();
    await expect(dialogue(page).getByRole('radio', { name: /3D printer/ })).toBeChecked({ timeout: 60_000 });
    const { bytes } = await made(page, []);
    const model = new TextDecoder().decode(unzipSync(bytes)['3D/3dmodel.model']);
    const heights = [...model.matchAll(/<vertex [^>]*z="([^"]*)"/g)].map(([, z]) => Number(z));
    expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(100);
    await page.keyboard.press('Escape');
  });
  await shaping(page, () => page.getByRole('button', { name: 'Undo' }).click());
  await expect(making).toHaveText(before ?? '', { timeout: 60_000 });
});

test('what is found is shown where it is, explained, and mended with one press', async ({ page }) => {
  test.setTimeout(600_000);
  await openStudio(page, '/design/house-sign');
  await typeValue(page, 'Width', '280');
  const finding = page.locator('aside [data-finding="too-large"]');
  await expect(finding).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('[data-figure="conflicts"]')).toContainText('1 finding');
  await expect(page.locator('.viewport-pin')).toHaveCount(1);
  await finding.getByRole('button', { name: 'Show where' }).click();
  await expect(page.locator('.viewport-pin[data-active="true"]')).toHaveCount(1);
  await glance(page, 'finding-desktop');
  await finding.getByRole('button', { name: 'What would help?' }).click();
  const way = finding.getByRole('button', { name: /^Width: / });
  await expect(way).toBeVisible({ timeout: 180_000 });
  await expect(finding).toContainText('Comes from: Width');
  await glance(page, 'finding-explained');
  await shaping(page, () => way.click());
  await expect(finding).toHaveCount(0, { timeout: 60_000 });
  // One press, one step back.
  await shaping(page, () => page.getByRole('button', { name: 'Undo' }).click());
  await expect(page.getByRole('textbox', { name: 'Width', exact: true })).toHaveValue(/^280/);

  await test.step('or it is printed in pieces', async () => {
    await expect(finding).toBeVisible({ timeout: 60_000 });
    await saved(page);
    await page.getByRole('button', { name: 'Download' }).click();
    await expect(dialogue(page).getByRole('combobox', { name: 'Too large for any printer here: Sign' })).toBeVisible({ timeout: 60_000 });
    // Where, is chosen on the model: by a grip that keys move as well, and typed.
    await dialogue(page).getByRole('button', { name: 'Choose where in 3D' }).click();
    await expect(page.locator('[data-piece]')).toHaveCount(2, { timeout: 60_000 });
    const place = page.getByRole('textbox', { name: 'From the left' });
    const before = await place.inputValue();
    await page.getByRole('slider', { name: 'Cut 1' }).press('Shift+ArrowRight');
    await expect(place).not.toHaveValue(before);
    await page.keyboard.press('Control+z');
    await expect(place).toHaveValue(before);
    await place.fill('10 cm');
    await place.press('Enter');
    await expect(page.locator('[data-piece="1"]')).toContainText('100 ×', { timeout: 60_000 });
    await page.getByRole('radio', { name: /^Dovetails/ }).check();
    await expect(page.getByRole('button', { name: 'Cut it like this' })).toBeEnabled({ timeout: 60_000 });
    await glance(page, 'cutting-desktop');
    await page.getByRole('button', { name: 'Cut it like this' }).click();
    await expect(dialogue(page).locator('[data-cut="sign"]')).toContainText('into 2 pieces where you chose. Joined by: Dovetails.', { timeout: 60_000 });
    const { bytes } = await made(page, []);
    const model = new TextDecoder().decode(unzipSync(bytes)['3D/3dmodel.model']);
    expect([...model.matchAll(/<object [^>]*name="(Sign, piece [^"]*)"/g)].map(([, name]) => name)).toEqual(['Sign, piece 1 of 2', 'Sign, piece 2 of 2']);
  });
});
