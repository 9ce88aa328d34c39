import { describe, expect, it } from 'vitest';
import { layOut } from '../plates/layOut.ts';
import { board, box, laser, machine, partOf, plywood, resin, resinPrinter, router, together, tube } from '../testing/meshes.ts';
import { createFinder } from './finder.ts';
import { findings, findingsOn } from './findings.ts';
import { gathered } from './gathered.ts';

const codes = (found: ReturnType<typeof findings>): string[] => found.map(({ code, severity }) => `${severity} ${code}`);

describe('findings', () => {
  it('are none on a block', () => {
    expect(findings([partOf(box([30, 20, 10]))], [machine])).toEqual([]);
  });

  it('tell conflicts first, each with its place in the assembly and the nodes that it is of', () => {
    const found = findings([partOf(together(box([30, 20, 2], [100, 0, 0], 'plate'), box([0.3, 20, 10], [110, 0, 4], 'fin')))], [machine]);
    expect(codes(found).slice(0, 2)).toEqual(['conflict floating', 'conflict thin-wall']);
    const wall = found.find(({ code }) => code === 'thin-wall')!;
    expect(wall).toMatchObject({ part: 'body', region: 'fin', nodes: ['fin'] });
    expect(wall.value).toBeCloseTo(0.3, 4);
    expect(wall.limit).toBeCloseTo(0.9, 2);
    expect(wall.at[0]).toBeGreaterThan(109);
    expect([...wall.triangles].every((triangle) => triangle >= 12 && triangle < 24)).toBe(true);
  });

  it('speak of the part as it lies on the machine', () => {
    const tall = box([4, 4, 100]);
    expect(codes(findings([partOf(tall)], [machine]))).toContain('advice tipping');
    expect(findings([partOf(tall, { printRotation: [90, 0, 0] })], [machine])).toEqual([]);
  });

  it('are those of the process', () => {
    const cup = partOf(tube(12, 11.7, 20), { finish: resin });
    expect(codes(findings([cup], [machine, resinPrinter]))).toEqual(['advice thin-wall']);
    expect(codes(findings([partOf(box([0.15, 60, 3]), { finish: plywood })], [laser]))).toContain('conflict narrow-web');
    expect(findings([partOf(box([200, 60, 12]), { finish: board })], [router])).toEqual([]);
  });

  it('include what a layout says, once, with figures', () => {
    const parts = [partOf(box([400, 20, 10]))];
    const found = findings(parts, [machine]);
    expect(found.filter(({ code }) => code === 'too-large')).toMatchObject([{ severity: 'conflict', value: 400, limit: 248 }]);
    expect(codes(findings(parts, layOut(parts, [machine])))).toEqual(codes(found));
    expect(codes(findings([partOf(box([30, 20, 5]), { finish: plywood })], [laser]))).toEqual(['conflict no-sheet']);
    expect(codes(findings([partOf(box([30, 20, 5]), { finish: plywood })], [machine]))).toEqual(['conflict no-machine']);
  });

  it('are worked out once for a mesh, and found again by a finder for a copy of it', () => {
    const mesh = box([0.3, 30, 20]);
    const part = partOf(mesh);
    expect(findingsOn(machine, part)).toBe(findingsOn(machine, { ...part }));
    const find = createFinder();
    const [first] = find([part], [machine]);
    const copy = structuredClone(part);
    expect(find([copy], [structuredClone(machine)])[0]).toBe(first);
    copy.mesh.positions[0]! -= 0.5;
    expect(find([copy], [machine])[0]).not.toBe(first);
  });

  it('of a hundred teeth with the same fault are one', () => {
    const [one] = findings([partOf(box([0.3, 30, 20]))], [machine]);
    const many = gathered([one!, { ...one!, value: 0.2, triangles: Uint32Array.of(40, 41) }, { ...one!, region: 'other' }]);
    expect(many).toHaveLength(2);
    expect(many[0]).toMatchObject({ value: 0.2, detail: { places: 2 } });
    expect([...many[0]!.triangles]).toEqual([...one!.triangles, 40, 41]);
  });
});
