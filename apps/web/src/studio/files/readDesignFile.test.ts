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

it('says what is wrong with anything else', async () => {
  expect(await readDesignFile(fileOf('solid cube'))).toEqual({ ok: false, fault: 'fileUnreadable' });
  expect(await readDesignFile(fileOf(''))).toEqual({ ok: false, fault: 'fileUnreadable' });
  expect(await readDesignFile(fileOf(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])))).toEqual({ ok: false, fault: 'fileUnreadable' });
  expect(await readDesignFile(fileOf(JSON.stringify({ ...emptyDesign, schema: 9999 })))).toEqual({ ok: false, fault: 'fileNewer' });
  expect(await readDesignFile(fileOf('{}', 1e10))).toEqual({ ok: false, fault: 'fileTooLarge' });
});
