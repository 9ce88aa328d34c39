/** The reader that stands for Bambu Studio and OrcaSlicer is judged itself. */
import { expect, it } from 'vitest';
import { readAsBambu } from './judges/bambu-reader.ts';
import { makeCatalogue, write } from './variants.ts';

const { variants: [{ subject }] } = await makeCatalogue(['house-sign'], 'defaults') as { readonly variants: readonly [Awaited<ReturnType<typeof makeCatalogue>>['variants'][number]] };

it('the reader sees the plain 3MF for what it is: no project', async () => {
  const plain = readAsBambu(await write('3mf', subject));
  expect(plain).toMatchObject({ isProject: false, plates: [], settings: undefined });
  expect(plain.objects.every(({ painted }) => painted.size === 1)).toBe(true);
});
