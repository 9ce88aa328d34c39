/** Every kind of setting in one product: by the panel, on the model, by files; panel and model agree, and each gesture is one step. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { deflateSync } from 'node:zlib';
import { look, phone } from './looking.ts';
import { field, openStudio, shaping, shown } from './studio.ts';

const control = (page: Page, parameter: string): Locator => page.locator(`[data-parameter="${parameter}"]:not([role])`);
const grip = (page: Page, parameter: string, point = 0): Locator => page.locator(`.viewport-handle[data-parameter="${parameter}"]`).nth(point);
const undo = (page: Page): Promise<void> => shaping(page, () => page.getByRole('button', { name: /^Undo/ }).click());
const redo = (page: Page): Promise<void> => shaping(page, () => page.getByRole('button', { name: /^Redo/ }).click());

/** Does it, takes it back with one press, and does it again. */
async function oneStep(page: Page, read: () => Promise<string>, edit: () => Promise<void>): Promise<string> {
  const before = await read();
  await shaping(page, edit);
  await expect.poll(read).not.toBe(before);
  const after = await read();
  await undo(page);
  await expect.poll(read, 'one press takes it back').toBe(before);
  await redo(page);
  await expect.poll(read).toBe(after);
  return after;
}

/** By the pointer, in several moves, as a hand does. */
async function drag(page: Page, from: Locator, by: { readonly x: number; readonly y: number }): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const box = await from.boundingBox();
  if (!box) throw new Error('There is nothing to drag.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const share of [0.3, 0.6, 1]) await page.mouse.move(x + by.x * share, y + by.y * share);
  await page.mouse.up();
}

const valueOf = (page: Page, label: string) => (): Promise<string> => field(page, label).inputValue();
const textOf = (locator: Locator) => async (): Promise<string> => (await locator.textContent()) ?? '';

const star = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path d="M50 5l13 32 34 2-26 22 8 34-29-18-29 18 8-34L3 39l34-2z"/></svg>';

/** A grey PNG whose brightness `at` gives, written by hand: a signature, a header, one block of rows, an end. */
function png(side: number, at: (x: number, y: number) => number): Buffer {
  const table = Array.from({ length: 256 }, (_, n) => Array.from({ length: 8 }).reduce<number>((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n));
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE((body.reduce((c, byte) => (table[(c ^ byte) & 255] ?? 0) ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, body, crc]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 8;
  const rows = Buffer.concat(Array.from({ length: side }, (_, y) => Buffer.from([0, ...Array.from({ length: side }, (__, x) => at(x, y))])));
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

test('numbers: typed beyond their usual range, dragged along, away from and about an axis, rerolled', async ({ page }) => {
  await openStudio(page, '/design/showcase');
  const width = valueOf(page, 'Plate width');
  expect(
    await oneStep(page, width, async () => {
      await field(page, 'Plate width').fill('15 cm');
      await field(page, 'Plate width').press('Enter');
    }),
  ).toMatch(/^150/);
  // The line on the model says the same.
  await expect(page.locator('.viewport-figure').filter({ hasText: /^150/ })).toBeVisible();
  await oneStep(page, width, () => drag(page, grip(page, 'plate'), { x: -40, y: -30 }));
  await oneStep(page, valueOf(page, 'Base radius'), () => drag(page, grip(page, 'base'), { x: 0, y: 40 }));
  await oneStep(page, valueOf(page, 'Turn'), async () => {
    await grip(page, 'turn').focus();
    await page.keyboard.press('ArrowUp');
    await grip(page, 'turn').blur();
  });
  await oneStep(page, valueOf(page, 'Knobs'), () => page.getByRole('button', { name: 'More Knobs' }).click());
  const scatter = (): Promise<string> => control(page, 'chance').getByRole('textbox').inputValue();
  await oneStep(page, scatter, () => page.getByRole('button', { name: 'Scatter: another one' }).click());
  await control(page, 'chance').getByRole('textbox').fill('seven');
  await control(page, 'chance').getByRole('textbox').press('Enter');
  await expect(control(page, 'chance').getByRole('alert')).toContainText('whole number from 0 to 999999');
});

test('choices: cards, swatches, thousands by searching, sizes of a table, a material that decides the finish', async ({ page }) => {
  await openStudio(page, '/design/showcase');
  const checked = (parameter: string) => (): Promise<string> => control(page, parameter).locator('label:has(input:checked)').innerText();
  await oneStep(page, checked('grip'), () => control(page, 'grip').getByRole('radio', { name: /A ring/ }).check());
  await oneStep(page, checked('shade'), () => control(page, 'shade').getByRole('radio', { name: 'Clay' }).check());
  const model = page.getByRole('combobox', { name: 'Model' });
  expect(
    await oneStep(page, () => model.inputValue(), async () => {
      await model.click();
      await expect(control(page, 'model').getByRole('status')).toContainText('60 of 2,000');
      await model.fill('model 1999');
      await expect(page.getByRole('option')).toHaveCount(1);
      await model.press('Enter');
    }),
  ).toBe('Model 1999');
  const screw = page.getByRole('combobox', { name: 'Screw' });
  await oneStep(page, () => screw.inputValue(), async () => {
    await screw.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  });
  await expect(control(page, 'screw')).toContainText('hole 5.5');
  await expect(control(page, 'screw')).toContainText('ISO 4762');
  // A size that the other values forbid says why.
  await shaping(page, async () => {
    await field(page, 'Base radius').fill('15');
    await field(page, 'Base radius').press('Enter');
  });
  await screw.click();
  await expect(page.getByRole('option', { name: /M6/ })).toHaveAttribute('data-unavailable', 'true');
  await page.getByRole('option', { name: /M6/ }).click();
  await expect(page.locator('[data-why]')).toContainText('needs a base');
  await look(page, 'kinds-choices');
  await page.getByRole('button', { name: 'Leave it as it is' }).click();
  const vase = page.locator('[data-part="vase"]');
  expect(await oneStep(page, textOf(vase), () => control(page, 'stuff').getByRole('radio', { name: 'PETG' }).check())).toContain('PETG');
  await oneStep(page, async () => String(await control(page, 'foot').getByRole('switch').isChecked()), () => control(page, 'foot').getByRole('switch').click());
});

test('words: a text, a font chosen by keyboard, a colour', async ({ page }) => {
  await openStudio(page, '/design/showcase');
  const name = control(page, 'name').getByRole('textbox');
  await oneStep(page, () => name.inputValue(), async () => {
    await name.fill('Zoë');
    await name.blur();
  });
  const face = control(page, 'face');
  await oneStep(page, textOf(face.getByRole('button').first()), async () => {
    await face.getByRole('button').first().click();
    await expect(face.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await page.keyboard.type('pacifico');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  });
  await oneStep(page, () => control(page, 'ink').locator('input').inputValue(), async () => {
    await control(page, 'ink').locator('input').fill('#b9623f');
    await control(page, 'ink').locator('input').blur();
  });
});

test('files: a drawing by button, paste and drop, a picture traced and as a relief, and what is refused', async ({ page }) => {
  await openStudio(page, '/design/showcase');
  const motif = control(page, 'motif');
  const outline = async (): Promise<string> => (await motif.locator('svg[role="img"] path').getAttribute('d')) ?? '';
  const choose = (parameter: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> => control(page, parameter).locator('input[type="file"]').first().setInputFiles(file);
  const photo = png(60, (x, y) => ((x - 30) ** 2 + (y - 30) ** 2 < 400 ? 20 : 235));

  await oneStep(page, outline, () => choose('motif', { name: 'star.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(star) }));
  await oneStep(page, outline, () => choose('motif', { name: 'disc.png', mimeType: 'image/png', buffer: photo }));
  await oneStep(page, outline, async () => {
    await motif.getByRole('slider', { name: 'How dark counts' }).focus();
    // Held down, as one gesture.
    await page.keyboard.down('ArrowLeft');
    await page.keyboard.down('ArrowLeft');
    await page.keyboard.down('ArrowLeft');
    await page.keyboard.up('ArrowLeft');
    await shown(page);
  });
  await oneStep(page, outline, () =>
    motif.getByRole('group', { name: 'Motif' }).evaluate((picker, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      picker.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, star),
  );
  await oneStep(page, outline, () =>
    motif.getByRole('group', { name: 'Motif' }).evaluate((picker, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'ring.svg', { type: 'image/svg+xml' }));
      picker.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, star.replace('<path', '<circle cx="50" cy="50" r="44" fill="none" stroke="black" stroke-width="9"/><path')),
  );
  await look(page, 'kinds-files');

  const before = await outline();
  for (const hostile of [star.replace('<path', '<script>alert(1)</script><path'), star.replace('<svg', '<!DOCTYPE svg [<!ENTITY a "b">]><svg'), 'GIF89a not a drawing', star.replace('<path', '<image href="http://127.0.0.1:1/x.png"/><path')]) {
    await choose('motif', { name: 'hostile.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(hostile) });
    await expect(motif.getByRole('alert')).toBeVisible();
    expect(await outline()).toBe(before);
    await choose('motif', { name: 'star.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(star) });
    await expect(motif.getByRole('alert')).toHaveCount(0);
    await expect.poll(outline).not.toBe(before);
    await undo(page);
  }

  await oneStep(page, textOf(control(page, 'photo')), () => choose('photo', { name: 'disc.png', mimeType: 'image/png', buffer: photo }));
  await expect(control(page, 'photo').locator('canvas')).toBeVisible();
  await oneStep(page, textOf(control(page, 'photo')), () => page.getByRole('button', { name: 'Leave the picture out' }).click());
});

test('curves and places: dragged in the panel and on the model, stepped by keys, typed, put on and taken away', async ({ page }) => {
  await openStudio(page, '/design/showcase');
  const curve = control(page, 'curve');
  const points = curve.getByRole('button', { name: /^Point \d of Outline/ });
  const drawn = async (): Promise<string> => (await points.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))).join();
  await oneStep(page, drawn, () => drag(page, points.nth(1), { x: 12, y: -8 }));
  await oneStep(page, drawn, () => drag(page, grip(page, 'curve', 1), { x: 30, y: 0 }));
  await oneStep(page, drawn, async () => {
    await grip(page, 'curve', 2).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await grip(page, 'curve', 2).blur();
  });
  await oneStep(page, drawn, async () => {
    await points.nth(2).focus();
    await page.keyboard.press('ArrowDown');
    await points.nth(2).blur();
  });
  await points.nth(1).focus();
  await oneStep(page, drawn, async () => {
    await curve.getByRole('textbox', { name: 'X of point 2' }).fill('4 cm');
    await curve.getByRole('textbox', { name: 'X of point 2' }).press('Enter');
  });
  await oneStep(page, drawn, () => curve.getByRole('button', { name: 'Add a point' }).click());
  await expect(points).toHaveCount(5);
  // On the model there are as many.
  await expect(page.locator('.viewport-point[data-parameter="curve"]')).toHaveCount(5);
  await oneStep(page, drawn, () => curve.getByRole('button', { name: 'Remove it' }).click());
  await look(page, 'kinds-curve');

  const pegs = control(page, 'pegs');
  const places = textOf(page.locator('.viewport-point[data-parameter="pegs"]').first());
  const count = async (): Promise<string> => String(await pegs.getByRole('listitem').count());
  const plate = async (): Promise<{ x: number; y: number }> => {
    const box = await grip(page, 'plate').boundingBox();
    return { x: (box?.x ?? 0) - 60, y: box?.y ?? 0 };
  };
  await pegs.getByRole('button', { name: 'Place on the model' }).click();
  await oneStep(page, count, async () => {
    const at = await plate();
    await page.mouse.click(at.x, at.y);
  });
  await pegs.getByRole('button', { name: 'Done' }).click();
  const x = (): Promise<string> => pegs.getByRole('textbox', { name: 'X of point 1' }).inputValue();
  await oneStep(page, x, () => drag(page, grip(page, 'pegs'), { x: 30, y: 10 }));
  expect(await places()).toContain((await x()).replace(/\s?mm/, ''));
  await oneStep(page, x, async () => {
    await grip(page, 'pegs').focus();
    await page.keyboard.press('ArrowRight');
    await grip(page, 'pegs').blur();
  });
  await oneStep(page, () => pegs.getByRole('textbox', { name: 'Radius of place 1' }).inputValue(), async () => {
    await pegs.getByRole('textbox', { name: 'Radius of place 1' }).fill('5');
    await pegs.getByRole('textbox', { name: 'Radius of place 1' }).press('Enter');
  });
  await look(page, 'kinds-places');
  await oneStep(page, count, async () => {
    await grip(page, 'pegs').focus();
    await page.keyboard.press('Delete');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: phone, hasTouch: true, isMobile: true });

  test('every group of settings fits and can be worked', async ({ page }) => {
    await openStudio(page, '/design/showcase');
    for (const group of ['Choices', 'Words', 'Your own', 'Places']) {
      await page.getByRole('tab', { name: group }).tap();
      await look(page, `kinds-phone-${group.toLowerCase().replace(' ', '-')}`);
    }
    await page.getByRole('tab', { name: 'Your own' }).tap();
    await expect(page.getByRole('button', { name: 'Take a photo' }).first()).toBeVisible();
    await page.getByRole('tab', { name: 'Choices' }).tap();
    const model = page.getByRole('combobox', { name: 'Model' });
    await model.tap();
    await model.fill('42');
    await shaping(page, () => page.getByRole('option', { name: 'Model 42', exact: true }).tap());
    await expect(model).toHaveValue('Model 42');
  });
});
