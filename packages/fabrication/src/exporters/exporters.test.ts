import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../plates/layOut.ts';
import { box, finish, machine, partOf, recipe, subjectOf, together, tube } from '../testing/meshes.ts';
import { anyText } from '../testing/texts.ts';
import { read3mf } from '../threemf/read.ts';
import { write3mf } from './3mf.ts';
import { exporters, formats } from './exporters.ts';
import { writeStl } from './stl.ts';
import type { ExportSubject, Recipe } from './subject.ts';

const tools = { deflate: (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes) };
const sign = partOf(together(box([80, 40, 4]), box([50, 10, 1], [15, 15, 4.5], 'letters')), { id: 'sign', name: 'Sign', regions: { letters: finish('blue') } });
const pot = partOf(tube(40, 37, 60), { id: 'pot', name: 'Pot', quantity: 2, finish: finish('terracotta') });
const subject = (override: Partial<Recipe> = {}): ExportSubject => subjectOf(layOut([sign, pot], [machine]), { recipe: { ...recipe, ...override } });

const modelOf = (bytes: Uint8Array): string => new TextDecoder().decode(unzipSync(bytes)['3D/3dmodel.model']);
const write = (override: Partial<Recipe> = {}): Uint8Array => write3mf(subject(override), tools);

describe('every exporter', () => {
  it.each(formats)('%s gives the same answer for the same subject', async (format) => {
    const answer = async (): Promise<string> => {
      const written = await exporters[format].write(subject(), tools);
      return written.ok ? createHash('sha256').update(written.value).digest('hex') : written.fault.message;
    };
    expect(await answer()).toBe(await answer());
    expect(exporters[format].format).toBe(format);
  });
});

describe('3MF', () => {
  it('has each part once by name, and an item for each copy', () => {
    const model = modelOf(write());
    expect([...model.matchAll(/<object [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual(['Sign', 'Pot']);
    expect([...model.matchAll(/<item objectid="(\d+)"/g)].map(([, id]) => id)).toEqual(['2', '3', '3']);
    expect(new Set([...model.matchAll(/UUID="([^"]*)"/g)].map(([, uuid]) => uuid)).size).toBe(6);
    for (const [, uuid] of model.matchAll(/UUID="([^"]*)"/g)) expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('colours parts, and paints the triangles of regions for slicers', () => {
    const model = modelOf(write());
    expect([...model.matchAll(/<m:color color="([^"]*)"/g)].map(([, colour]) => colour)).toEqual(['#EFEAE0FF', '#2D4F83FF', '#B9623FFF']);
    const painted = [...model.matchAll(/<triangle [^>]*pid="1" p1="1" slic3rpe:mmu_segmentation="8"\/>/g)];
    expect(painted).toHaveLength(12);
    expect(model.match(/mmu_segmentation/g)).toHaveLength(12);
  });

  it('carries a picture when there is one', () => {
    const picture = Uint8Array.of(137, 80, 78, 71);
    const files = unzipSync(write3mf({ ...subject(), thumbnail: picture }, tools));
    expect(files['Metadata/thumbnail.png']).toEqual(picture);
    expect(new TextDecoder().decode(files['_rels/.rels'])).toContain('/Metadata/thumbnail.png');
    expect(new TextDecoder().decode(unzipSync(write())['_rels/.rels'])).not.toContain('thumbnail');
  });

  it('gives its recipe back', () => {
    expect(read3mf(write())).toEqual({
      ok: true,
      value: { design: recipe.design, variant: recipe.variant, title: 'Doric pot', designer: 'Ada', licence: 'CC-BY-4.0', lineage: recipe.lineage },
    });
  });

  it('gives back every text that XML can hold, whatever it looks like', () => {
    fc.assert(fc.property(anyText, anyText, (label, name) => {
      const hostile = `</metadata><metadata name="x">&lt;${label}]]>`;
      const bytes = write({ design: { ...recipe.design, values: { label: hostile } }, title: `${name}"/>`, lineage: [{ pattern: 'p', name: hostile, by: name }] });
      const read = read3mf(bytes);
      if (!read.ok) throw new Error(read.fault.message);
      expect(read.value.design).toEqual({ ...recipe.design, values: { label: hostile } });
      // oxlint-disable-next-line no-control-regex
      expect(read.value.title).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/);
    }), { numRuns: 100 });
  });
});

describe('STL', () => {
  it('holds every triangle of every copy, in millimetres on the bed', () => {
    const bytes = writeStl(subject());
    const view = new DataView(bytes.buffer);
    const triangles = view.getUint32(80, true);
    expect(triangles).toBe(24 + 2 * 512);
    expect(bytes.length).toBe(84 + triangles * 50);
    expect(new TextDecoder().decode(bytes.subarray(0, 5))).not.toBe('solid');
    let low = Infinity, high = -Infinity;
    for (let at = 84; at < bytes.length; at += 50) {
      const normal = [0, 4, 8].map((offset) => view.getFloat32(at + offset, true));
      expect(normal.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 4);
      for (let corner = 1; corner <= 3; corner++) {
        const z = view.getFloat32(at + corner * 12 + 8, true);
        low = Math.min(low, z);
        high = Math.max(high, z);
      }
    }
    expect([low, high]).toEqual([0, 60]);
  });
});
