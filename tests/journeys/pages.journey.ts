/** Every page, on desktop and phone, light and dark, English and German: nothing that axe finds, nothing wider than its screen. */
import { expect, test, type Browser } from '@playwright/test';
import { desktop, fitsItsScreen, look, phone, tablet } from './looking.ts';
import { shown } from './studio.ts';

const pages = {
  start: '/',
  products: '/products',
  product: '/products/bin',
  gallery: '/patterns',
  'gallery-none': '/patterns?search=zzzz-nothing',
  'sign-in': '/sign-in',
  'sign-up': '/sign-up',
  mine: '/me',
  missing: '/there/is/nothing/here',
  studio: '/design/enclosure?quality=low',
} as const;

const screens = [
  { name: 'desktop', viewport: desktop, colorScheme: 'light', locale: 'en-GB' },
  { name: 'desktop-dark-german', viewport: desktop, colorScheme: 'dark', locale: 'de-DE' },
  { name: 'tablet', viewport: tablet, colorScheme: 'light', locale: 'de-DE', hasTouch: true },
  { name: 'phone', viewport: phone, colorScheme: 'light', locale: 'en-GB', hasTouch: true, isMobile: true },
  { name: 'phone-dark', viewport: phone, colorScheme: 'dark', locale: 'en-GB', hasTouch: true, isMobile: true },
] as const;

async function firstPattern(browser: Browser, baseURL: string): Promise<string> {
  const page = await (await browser.newContext({ baseURL })).newPage();
  await page.goto('/patterns');
  const href = await page.locator('a[href^="/patterns/"]').first().getAttribute('href');
  await page.context().close();
  return href ?? '';
}

for (const { name: screen, ...options } of screens) {
  test(`pages on ${screen}`, async ({ browser, baseURL }) => {
    test.setTimeout(400_000);
    const context = await browser.newContext({ ...options, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    const all = { ...pages, pattern: await firstPattern(browser, baseURL ?? '') };
    for (const [name, path] of Object.entries(all)) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }).or(page.locator('main[data-state="open"]')).first()).toBeVisible();
      if (name === 'studio') await shown(page);
      await fitsItsScreen(page, `${name} on ${screen}`);
      await look(page, `${name}-${screen}`);
    }
    expect(faults).toEqual([]);
    await context.close();
  });
}

test('the keyboard alone shapes a planter', async ({ page }) => {
  await page.goto('/design/planter?quality=low');
  await shown(page);
  const handle = page.locator('[role="slider"][data-parameter="diameter"]');
  await handle.focus();
  const edit = await page.locator('main#content').getAttribute('data-edit');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('main#content')).not.toHaveAttribute('data-edit', edit ?? '');
  await expect(page.getByRole('textbox', { name: 'Diameter', exact: true })).toHaveValue(/^141/);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: 'Diameter', exact: true })).toHaveValue(/^140/);
});
