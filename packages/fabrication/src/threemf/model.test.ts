import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inFile } from '../exporters/placement.ts';
import { gridPerMillimetre } from '../parts/made-mesh.ts';
import { layOut } from '../plates/layOut.ts';
import { box, finish, machine, partOf, recipe, together, tube } from '../testing/meshes.ts';
import { paint } from './dialect.ts';
import { prusaSlicer } from './dialects/prusa-slicer.ts';
import { modelOf } from './from-layout.ts';
import { writeModel } from './model.ts';

/** Boxes of three finishes by turns, whose triangles are painted or not. */
const chequered = together(...Array.from({ length: 600 }, (_, at) => box([1, 1, 1 + at / 7], [(at % 25) * 1.5 - 20, Math.floor(at / 25) * 1.3 - 20.0003, 0], ['', 'odd', 'even'][at % 3])));
const pot = partOf(tube(40, 37.0123, 60, 700), { id: 'pot', name: 'Pot', finish: finish('terracotta') });
const board = partOf(chequered, { id: 'board', name: 'Board', regions: { odd: finish('blue'), even: finish('terracotta') } });
const model = (parts: Parameters<typeof layOut>[0]): Parameters<typeof writeModel>[0] => {
  const layout = layOut(parts, [machine]);
  return modelOf({ recipe, layout }, inFile(layout));
};

describe('a model', () => {
  it('holds every corner, triangle and paint of its meshes, and says so of itself', () => {
    const both = model([pot, board]);
    const { packed, size, crc } = writeModel(both, prusaSlicer);
    const bytes = inflateRawSync(packed);
    expect({ size, crc }).toEqual({ size: bytes.length, crc: crc32(bytes) });
    const objects = bytes.toString().split('<object ').slice(1);
    expect(objects).toHaveLength(both.objects.length);
    objects.forEach((text, place) => {
      const { made, finish: own, regionFinish } = both.objects[place]!;
      expect([...text.matchAll(/<vertex x="(.*?)" y="(.*?)" z="(.*?)"\/>\n/g)].flatMap(([, x, y, z]) => [x, y, z].map((value) => Math.round(Number(value) * gridPerMillimetre)))).toEqual([...made.vertices]);
      const triangles = [...text.matchAll(/<triangle v1="(\d+)" v2="(\d+)" v3="(\d+)"(?: pid="1" p1="(\d+)" slic3rpe:mmu_segmentation="(\w+)")?\/>\n/g)];
      expect(triangles.flatMap(([, a, b, c]) => [Number(a), Number(b), Number(c)])).toEqual([...made.indices]);
      expect(triangles.map(([, , , , painted]) => (painted === undefined ? own : Number(painted)))).toEqual([...made.region].map((region) => regionFinish[region]));
      expect(triangles.map(([, , , , , leaf]) => leaf)).toEqual([...made.region].map((region) => (regionFinish[region] === own ? undefined : paint(regionFinish[region]! + 1))));
    });
  });

  it('gives the same bytes whoever computes its checksum', () => {
    const given = model([pot, board]);
    expect(writeModel(given, prusaSlicer)).toEqual(writeModel(given, prusaSlicer, crc32));
  });

  it.each([['a plain part', [pot]], ['a painted part', [board]]])('of %s is packed no longer than zlib packs it at its first level', (_, parts) => {
    const { packed } = writeModel(model(parts), prusaSlicer);
    expect(packed.length).toBeLessThan(deflateRawSync(inflateRawSync(packed), { level: 1 }).length);
  });
});
