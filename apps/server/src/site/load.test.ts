import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compressFolder } from './compress.ts';
import { loadSite } from './load.ts';

it('knows the files of the site by their paths, compressed where that helps', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'patternbook-site-'));
  try {
    mkdirSync(join(folder, 'assets'));
    mkdirSync(join(folder, '.vite'));
    writeFileSync(join(folder, 'index.html'), '<title>Patternbook</title>');
    writeFileSync(join(folder, '.vite/manifest.json'), '{}');
    writeFileSync(join(folder, 'mark.svg'), '<svg/>');
    writeFileSync(join(folder, 'assets/index-DxY_1a-Z.js'), 'const x = 1;\n'.repeat(1000));
    await compressFolder(folder);
    const { files, page } = loadSite(folder);
    expect([...files.keys()].sort()).toEqual(['/assets/index-DxY_1a-Z.js', '/mark.svg']);
    expect(page).toContain('Patternbook');
    const script = files.get('/assets/index-DxY_1a-Z.js');
    expect(script).toMatchObject({ immutable: true, type: 'text/javascript; charset=utf-8' });
    expect(script?.brotli?.length).toBeLessThan(200);
    expect(files.get('/mark.svg')).toMatchObject({ immutable: false });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
