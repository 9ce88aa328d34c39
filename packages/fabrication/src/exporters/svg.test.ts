import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMark } from '../recipes/mark.ts';
import { cutSubject, panel, rail } from '../testing/cut-design.ts';
import { recipe } from '../testing/meshes.ts';
import { anyText } from '../testing/texts.ts';
import type { ExportSubject } from './subject.ts';
import { svg } from './svg.ts';

async function write(subject: ExportSubject): Promise<Uint8Array> {
  const written = await svg.write(subject, { deflate: (bytes) => bytes });
  if (!written.ok) throw new Error(written.fault.message);
  return written.value;
}
const textOf = async (subject: ExportSubject): Promise<string> => new TextDecoder('utf-8', { fatal: true }).decode(await write(subject));

describe('an SVG', () => {
  it('is as large as its sheets, one unit a millimetre', async () => {
    expect(await textOf(cutSubject())).toMatch(/<svg [^>]*width="2550mm" height="625mm" viewBox="0 0 2550 625">/);
  });

  it('has a group for each sheet, layer and piece, in the order of work and in the colours that lasers know', async () => {
    const text = await textOf(cutSubject({}, [panel]));
    expect([...text.matchAll(/<g id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'sheet-1', 'sheet-1-SHEET', 'sheet-1-ENGRAVE', 'sheet-1-ENGRAVE-panel-1', 'sheet-1-ENGRAVE-panel-2', 'sheet-1-CUT', 'sheet-1-CUT-panel-1', 'sheet-1-CUT-panel-2', 'sheet-1-NOTES',
    ]);
    expect(text).toMatch(/inkscape:label="CUT" fill="none" stroke="#ff0000" stroke-width="0.025"/);
    expect(text).toMatch(/inkscape:label="ENGRAVE" fill="#000000" fill-rule="evenodd" stroke="none"/);
    expect(text).toMatch(/inkscape:label="NOTES" display="none"/);
    expect(text.match(/<title>Panel<\/title>/g)).toHaveLength(4);
    // Of each piece the holes come before the outline.
    const cut = /sheet-1-CUT-panel-1">(.*?)<\/g>/.exec(text)![1]!;
    expect(cut).toMatch(/^<title>Panel<\/title><circle [^>]*r="7\.9[^"]*"\/><path [^>]*\/><path [^>]*\/>$/);
  });

  it('closes every outline, but for tabs', async () => {
    const open = (text: string): number => [...text.matchAll(/ d="([^"]*)"/g)].reduce((sum, [, path]) => sum + path!.split('M').length - path!.split('Z').length, 0);
    expect(open(await textOf(cutSubject()))).toBe(0);
    expect(open(await textOf(cutSubject({ options: { tabs: 2 } }, [rail])))).toBe(2);
  });

  it('gives its recipe back', async () => {
    expect(readMark(await write(cutSubject()))).toMatchObject({ ok: true, value: { design: recipe.design, variant: recipe.variant } });
  });

  it('is the same every time, and no text of anybody breaks it', async () => {
    const shape = (text: string): string => text.replaceAll(/<(title|desc|metadata|text)[^>]*>[^<]*<\/\1>/g, '');
    const plain = shape(await textOf(cutSubject({}, [rail])));
    await fc.assert(fc.asyncProperty(anyText, async (text) => {
      const subject = cutSubject({ recipe: { ...recipe, title: `${text}</title>` } }, [{ ...rail, name: `"/><script>${text}` }]);
      const written = await textOf(subject);
      expect(written).toBe(await textOf(subject));
      expect(shape(written)).toBe(plain);
      // oxlint-disable-next-line no-control-regex
      expect(written).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
    }), { numRuns: 60 });
  });
});
