/** Two customers and one member of staff live the whole story: shape, publish, find, remix, order, make, hand over. */
import { expect, test, type Page } from '@playwright/test';
import { desktop, look } from './looking.ts';
import { field, openStudio, saved, shaping, shown, typeValue } from './studio.ts';

const password = 'a few plain words';
/** Seeded; their password stands in the README. */
const staff = { email: 'nadia@patternbook.example', password: 'patternbook', store: 'Werkhof Neukölln' };

async function signUp(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('E-mail').fill(`${name.toLowerCase().replaceAll(' ', '.')}@example.test`);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Create account' }).click();
}

test('from a first drag to a pot in the hand', async ({ browser }) => {
  test.setTimeout(600_000);
  const open = async () => (await browser.newContext({ viewport: desktop })).newPage();

  const ada = await open();
  await test.step('Ada shapes a planter as a guest: by typing, dragging, choosing', async () => {
    await ada.goto('/');
    await look(ada, 'story-1-start');
    await ada.goto('/products/planter');
    await look(ada, 'story-2-product');
    await openStudio(ada, '/design/planter');
    await typeValue(ada, 'Diameter', '16 cm');
    await expect(field(ada, 'Diameter')).toHaveValue(/^160/);

    const handle = ada.locator('[role="slider"][data-parameter="height"]');
    const grip = await handle.boundingBox();
    if (!grip) throw new Error('The height has no handle on the screen.');
    const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
    await shaping(ada, async () => {
      await ada.mouse.move(x, y);
      await ada.mouse.down();
      for (let step = 1; step <= 8; step++) await ada.mouse.move(x, y - step * 6);
      await ada.mouse.up();
    });
    const dragged = await field(ada, 'Height').inputValue();
    expect(Number.parseFloat(dragged)).toBeGreaterThan(125);
    await look(ada, 'story-3-shaped');

    await shaping(ada, () => ada.getByRole('button', { name: /^Undo/ }).click());
    await expect(field(ada, 'Height')).toHaveValue(/^125/);
    await shaping(ada, () => ada.getByRole('button', { name: /^Redo/ }).click());
    await expect(field(ada, 'Height')).toHaveValue(dragged);
  });

  await test.step('a conflict says why, and a button mends it', async () => {
    await typeValue(ada, 'Diameter', '280');
    const trouble = ada.getByRole('list', { name: 'What clashes' }).getByRole('listitem').filter({ hasText: 'bends when it is lifted' }).first();
    await expect(trouble).toBeVisible();
    await look(ada, 'story-4-conflict');
    await shaping(ada, () => trouble.getByRole('button', { name: /^Set wall to/ }).click());
    await expect(trouble).toHaveCount(0);
    await expect(ada.getByRole('button', { name: /conflict/ })).toHaveCount(0);
    await shaping(ada, () => ada.getByRole('button', { name: /^Undo/ }).click());
    await shaping(ada, () => ada.getByRole('button', { name: /^Undo/ }).click());
    await expect(field(ada, 'Diameter')).toHaveValue(/^160/);
  });

  let pattern = '';
  await test.step('Ada signs up to publish, and keeps what she made as a guest', async () => {
    await ada.getByRole('textbox', { name: 'Name of the design' }).fill('Tall sill pot');
    await ada.getByRole('textbox', { name: 'Name of the design' }).press('Enter');
    await saved(ada);
    await ada.getByRole('button', { name: 'Publish' }).click();
    await ada.getByRole('dialog').getByRole('link', { name: 'Create account' }).or(ada.getByRole('dialog').getByRole('button', { name: 'Create account' })).click();
    await signUp(ada, 'Ada Quill');
    await shown(ada);
    await expect(field(ada, 'Diameter')).toHaveValue(/^160/);
    await ada.getByRole('button', { name: 'Publish' }).click();
    const dialogue = ada.getByRole('dialog');
    await dialogue.getByLabel('Name', { exact: true }).fill('Tall sill pot');
    await dialogue.getByLabel('Story').fill('Sixteen centimetres wide, for the deep sill in the kitchen.');
    await look(ada, 'story-5-publish');
    await dialogue.getByRole('button', { name: 'Publish' }).click();
    await ada.getByRole('button', { name: 'Look at it' }).click();
    await expect(ada.getByRole('heading', { level: 1, name: 'Tall sill pot' })).toBeVisible();
    pattern = new URL(ada.url()).pathname;
  });

  const ben = await open();
  await test.step('Ben finds it in the gallery and remixes it', async () => {
    await ben.goto('/patterns');
    await ben.getByRole('searchbox', { name: 'Search patterns' }).fill('sill pot');
    await ben.getByRole('link', { name: 'Tall sill pot' }).first().click();
    await expect(ben).toHaveURL(pattern);
    await expect(ben.getByRole('row', { name: /Diameter/ })).toContainText('160');
    await look(ben, 'story-6-pattern');
    await ben.getByRole('button', { name: 'Remix' }).click();
    await shown(ben);
    await expect(ben.getByRole('textbox', { name: 'Name of the design' })).toHaveValue('Tall sill pot');
    await typeValue(ben, 'Diameter', '120');
    await typeValue(ben, 'Height', '100');
    await saved(ben);
  });

  let order = '';
  await test.step('Ben orders it at a store and gets a pickup code', async () => {
    await ben.getByRole('button', { name: 'Have it made' }).or(ben.getByRole('link', { name: 'Have it made' })).click();
    await ben.getByRole('radio', { name: new RegExp(staff.store) }).check();
    await ben.getByLabel('Name at pickup').fill('Ben Harrow');
    await look(ben, 'story-7-order');
    await ben.getByRole('button', { name: /^Order for/ }).click();
    await ben.waitForURL(/\/orders\//);
    order = new URL(ben.url()).pathname;
    await expect(ben.getByRole('heading', { name: 'Pickup code' })).toBeVisible();
    await look(ben, 'story-8-ordered');
  });

  const code = await test.step('the code is on the page', async () => (await ben.locator('section[aria-labelledby="pickup-code"] output').innerText()).replaceAll(/\s/g, ''));

  const nadia = await open();
  await test.step('Nadia works through it at the counter, and Ben sees each step without reloading', async () => {
    await nadia.goto('/sign-in?back=/counter');
    await nadia.getByLabel('E-mail').fill(staff.email);
    await nadia.getByLabel('Password', { exact: true }).fill(staff.password);
    await nadia.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await nadia.waitForURL(/counter/);
    await nadia.getByRole('link', { name: /Ben Harrow/ }).or(nadia.getByRole('button', { name: /Ben Harrow/ })).first().click();
    await expect(nadia.getByText('Terracotta').first()).toBeVisible();
    await look(nadia, 'story-9-counter');

    const [plate] = await Promise.all([nadia.waitForEvent('download', { timeout: 120_000 }), nadia.getByRole('button', { name: 'Open the plate' }).click()]);
    expect(plate.suggestedFilename()).toMatch(/\.3mf$/);

    for (const [button, told] of [['Accept', 'Accepted'], ['In the making', 'In the making'], ['Ready', 'Ready for pickup']] as const) {
      await nadia.getByRole('button', { name: new RegExp(`^${button}`) }).click();
      await expect(ben.locator('[aria-current="step"]')).toContainText(told);
    }
    await look(ben, 'story-10-ready');

    await nadia.getByRole('button', { name: /^Hand over/ }).click();
    const dialogue = nadia.getByRole('dialog');
    await dialogue.getByLabel('Pickup code').fill('WRONG7');
    await dialogue.getByRole('button', { name: 'Hand over' }).click();
    await expect(dialogue.getByText(/This is not the code/)).toBeVisible();
    await dialogue.getByLabel('Pickup code').fill(code);
    await dialogue.getByRole('button', { name: 'Hand over' }).click();
    await expect(ben.locator('[aria-current="step"]')).toContainText('Picked up');
  });

  await test.step('nobody else sees the order', async () => {
    const stranger = await open();
    const answer = await stranger.goto(order);
    expect(answer?.ok()).toBe(true);
    await expect(stranger.getByRole('heading', { name: 'Pickup code' })).toHaveCount(0);
    await expect(stranger.getByRole('heading', { level: 1 })).not.toHaveText(/^Order \d/);
  });
});
