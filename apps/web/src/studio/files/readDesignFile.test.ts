import { markOf } from '@patternbook/fabrication';
import { expect, it } from 'vitest';
import { emptyDesign } from '../document/designs.testing.ts';
import { readDesignFile } from './readDesignFile.ts';

const fileOf = (content: string | Uint8Array, size?: number) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { size: size ?? bytes.length, arrayBuffer: async () => bytes.slice().buffer };
};

it('opens a design document', async () => {
  const design = { ...emptyDesign, values: { height: 120 } };
  expect(await readDesignFile(fileOf(JSON.stringify(design)))).toEqual({ ok: true, value: { design, title: undefined } });
});

it('opens what carries our mark, whatever kind of file it is', async () => {
  const design = { ...emptyDesign, values: { height: 120 } };
  const mark = markOf({ design, variant: 'ab12'.repeat(16), title: 'Sign', lineage: [], program: 'Patternbook' });
  for (const file of [`<svg><metadata>${mark}</metadata></svg>`, `%PDF-1.7\n${mark}`, `{"format":"patternbook-bom","recipe":"${mark}"}`, `name,${mark}\r\n`]) {
    expect(await readDesignFile(fileOf(file))).toEqual({ ok: true, value: { design, title: 'Sign' } });
  }
  expect(await readDesignFile(fileOf(JSON.stringify({ format: 'patternbook-design', design, title: 'Sign' })))).toEqual({ ok: true, value: { design, title: 'Sign' } });
});

it('finds every design of a file that several were made in', async () => {
  const [one, two] = [120, 80].map((height) => ({ design: { ...emptyDesign, values: { height } }, variant: 'ab12'.repeat(16), title: `Sign ${height}`, lineage: [], program: 'Patternbook' }));
  const read = await readDesignFile(fileOf(markOf({ ...one!, others: [two!] })));
  expect(read).toEqual({ ok: true, value: { design: one!.design, title: 'Sign 120', others: [{ design: two!.design, title: 'Sign 80' }] } });
});

it('says what is wrong with anything else', async () => {
  expect(await readDesignFile(fileOf('solid cube'))).toEqual({ ok: false, fault: 'fileNoRecipe' });
  expect(await readDesignFile(fileOf(''))).toEqual({ ok: false, fault: 'fileNoRecipe' });
  expect(await readDesignFile(fileOf('{"product": '))).toEqual({ ok: false, fault: 'fileUnreadable' });
  expect(await readDesignFile(fileOf(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])))).toEqual({ ok: false, fault: 'fileUnreadable' });
  expect(await readDesignFile(fileOf(JSON.stringify({ ...emptyDesign, schema: 9999 })))).toEqual({ ok: false, fault: 'fileNewer' });
  expect(await readDesignFile(fileOf('{}', 1e10))).toEqual({ ok: false, fault: 'fileTooLarge' });
});
