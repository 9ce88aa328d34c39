/** Whatever bytes come in: no throw, and a drawing or image that comes out can be written, read again, and made. */
import fc from 'fast-check';
import { decodeGreyImage, encodeGreyImage } from '@patternbook/geometry';
import { readArtwork, readGreyImage } from '@patternbook/artwork';
import { expect, it } from 'vitest';
import { inventedDrawing, mutatedBytes, mutatedText } from './mutations.ts';
import { drawings, pictures } from './seeds.ts';
import { faultsOf } from './soundness.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const options = fc.record({ threshold: fc.option(fc.double(), { nil: undefined }), smoothing: fc.double(), invert: fc.boolean() }, { requiredKeys: [] }).map(({ threshold, ...rest }) => ({ ...rest, ...(threshold !== undefined && { threshold }) }));

async function holds(bytes: Uint8Array, settings: Parameters<typeof readArtwork>[1]): Promise<void> {
  const outcome = await readArtwork(bytes, settings);
  if (outcome.ok) expect(faultsOf(outcome.value.drawing)).toEqual([]);
  else expect(outcome.fault.message).toMatch(/^[A-Z][^\n<>]{20,180}\.$/);
}

const runs = Number(process.env['FUZZ_RUNS'] ?? 100);
const budget = 20_000 + runs * 200;

it.each<[string, fc.Arbitrary<Uint8Array>]>([
  ['bytes of no kind', fc.uint8Array({ maxLength: 400 })],
  ['bytes behind the beginnings of files', fc.tuple(fc.constantFrom('\u0089PNG\r\n\u001a\n', '\u00ff\u00d8\u00ff', '<svg ', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'), fc.oneof(fc.string({ maxLength: 200 }), fc.uint8Array({ maxLength: 200 }).map((bytes) => String.fromCharCode(...bytes)))).map(([start, rest]) => bytesOf(start + rest))],
  ['drawings with some of their letters changed', mutatedText(drawings).map(bytesOf)],
  ['drawings that nobody would draw', inventedDrawing.map(bytesOf)],
  ['pictures with some of their bytes changed', mutatedBytes(pictures)],
])('%s become an outcome, never an exception', async (_, files) => {
  await fc.assert(fc.asyncProperty(files, options, holds), { numRuns: runs });
}, budget);

it('pictures with some of their bytes changed become grey images that can be kept', async () => {
  await fc.assert(
    fc.asyncProperty(mutatedBytes(pictures), fc.record({ side: fc.double(), invert: fc.boolean() }), async (bytes, settings) => {
      const outcome = await readGreyImage(bytes, settings);
      if (!outcome.ok) return;
      const text = encodeGreyImage(outcome.value);
      expect(text.ok && decodeGreyImage(text.value)).toEqual({ ok: true, value: outcome.value });
    }),
    { numRuns: runs },
  );
}, budget);

it('all seeds are read, or the changes above would change nothing that counts', async () => {
  for (const text of drawings) expect((await readArtwork(bytesOf(text))).ok).toBe(true);
  for (const bytes of pictures) expect((await readGreyImage(bytes)).ok).toBe(true);
});
