/** The reader that stands for Bambu Studio and OrcaSlicer is judged itself. */
import { expect, it } from 'vitest';
import { readAsBambu } from './judges/bambu-reader.ts';
import { write } from './files.ts';
import { makeCatalogue } from './variants.ts';

const { variants } = await makeCatalogue(['house-sign'], 'defaults');

it('the reader sees the plain 3MF for what it is: no project', async () => {
  const { subject } = variants[0]!;
  const plain = readAsBambu(await write('3mf', subject));
  expect(plain).toMatchObject({ isProject: false, plates: [], settings: undefined });
  expect(plain.objects.every(({ painted }) => painted.size === 1)).toBe(true);
});
