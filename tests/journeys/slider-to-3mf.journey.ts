/** What is typed in the browser is what the file measures, and both ways of making it give the same bytes. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { openStudio, saved, typeValue } from './studio.ts';

/** Bounds of the build's objects, read from the model by nothing but the format's own words. */
function sizesIn(file: Uint8Array): { name: string; size: number[] }[] {
  const model = new TextDecoder().decode(unzipSync(file)['3D/3dmodel.model']);
  return [...model.matchAll(/<object [^>]*name="([^"]*)"[\s\S]*?<\/object>/g)].map(([body, name]) => {
    const low = [Infinity, Infinity, Infinity], high = [-Infinity, -Infinity, -Infinity];
    for (const vertex of body.matchAll(/<vertex x="([^"]+)" y="([^"]+)" z="([^"]+)"/g)) {
      for (let axis = 0; axis < 3; axis++) {
        low[axis] = Math.min(low[axis]!, Number(vertex[axis + 1]));
        high[axis] = Math.max(high[axis]!, Number(vertex[axis + 1]));
      }
    }
    return { name: name ?? '', size: high.map((top, axis) => top - low[axis]!) };
  });
}

test('142 typed into the planter is 142.00 mm in the file, and the command line makes the same file', async ({ page }) => {
  await openStudio(page, '/design/planter');
  await typeValue(page, 'Diameter', '142');
  await saved(page);
  await page.getByRole('button', { name: 'Download' }).click();
  const dialogue = page.getByRole('dialog');
  await dialogue.getByRole('button', { name: 'Make the file' }).click();
  const link = dialogue.getByRole('link', { name: /^Download/ });
  await expect(link).toBeVisible({ timeout: 120_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^Planter.*\.3mf$/);
  const fromServer = readFileSync(await download.path());

  const pot = sizesIn(fromServer).find(({ name }) => name === 'Pot');
  expect(pot?.size[0]?.toFixed(2)).toBe('142.00');
  expect(pot?.size[1]?.toFixed(2)).toBe('142.00');

  const folder = mkdtempSync(join(tmpdir(), 'slider-to-3mf-'));
  try {
    const out = join(folder, 'planter.3mf');
    execFileSync(process.execPath, [join(import.meta.dirname, '../../apps/cli/src/main.ts'), 'export', 'planter', '--set', 'diameter=142', '--format', '3mf', '--out', out]);
    expect(readFileSync(out).equals(fromServer), 'the command line and the server disagree').toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }

  await test.step('the file opens in the studio and restores the design', async () => {
    await openStudio(page, '/design/bin');
    await page.locator('[data-action="open-file"]').setInputFiles({ name: 'mine.3mf', mimeType: 'model/3mf', buffer: fromServer });
    await page.waitForURL(/design\/planter/);
    await expect(page.getByRole('textbox', { name: 'Diameter', exact: true })).toHaveValue(/^142/, { timeout: 60_000 });
  });
});
