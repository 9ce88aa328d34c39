/** Closed meshes made by hand, so that these tests need no kernel. */
import type { Measurements, Mesh } from '@patternbook/geometry';
import { materialsSchema } from '../catalogue/material.ts';
import type { FabricationPart } from '../parts/part.ts';
import type { CncMachine } from '../catalogue/machines/cnc.ts';
import type { FdmMachine } from '../catalogue/machines/fdm.ts';
import type { LaserMachine } from '../catalogue/machines/laser.ts';
import type { SlaMachine } from '../catalogue/machines/sla.ts';
import type { ProductDefinition } from '@patternbook/product';
import type { ExportSubject, Recipe } from '../exporters/subject.ts';
import type { Layout } from '../plates/layOut.ts';

type Point = readonly [number, number, number];

export function meshOf(points: readonly Point[], triangles: readonly (readonly [number, number, number])[], regions: readonly (readonly [region: string, count: number])[] = [['', triangles.length]]): Mesh {
  let start = 0;
  return {
    positions: Float32Array.from(points.flat()),
    indices: Uint32Array.from(triangles.flat()),
    runs: regions.map(([region, count]) => { const run = { region, node: region, start, count }; start += count; return run; }),
  };
}

/** From `at`, with edges along the axes. */
export function box(size: Point, at: Point = [0, 0, 0], region = ''): Mesh {
  const [x, y, z] = at, [X, Y, Z] = [x + size[0], y + size[1], z + size[2]];
  return meshOf(
    [[x, y, z], [X, y, z], [X, Y, z], [x, Y, z], [x, y, Z], [X, y, Z], [X, Y, Z], [x, Y, Z]],
    [[0, 2, 1], [0, 3, 2], [4, 5, 6], [4, 6, 7], [0, 1, 5], [0, 5, 4], [1, 2, 6], [1, 6, 5], [2, 3, 7], [2, 7, 6], [3, 0, 4], [3, 4, 7]],
    [[region, 12]],
  );
}

/** A tube standing on z = 0, or a cylinder when `inner` is 0. */
export function tube(outer: number, inner: number, height: number, sides = 64): Mesh {
  const points: Point[] = [];
  for (let i = 0; i < sides; i++) {
    const angle = (i / sides) * 2 * Math.PI;
    for (const r of [outer, Math.max(inner, 0.001)]) for (const z of [0, height]) points.push([r * Math.cos(angle), r * Math.sin(angle), z]);
  }
  const triangles: [number, number, number][] = [];
  const quad = (a: number, b: number, c: number, d: number): void => { triangles.push([a, b, c], [a, c, d]); };
  for (let i = 0; i < sides; i++) {
    const a = i * 4, b = ((i + 1) % sides) * 4;
    quad(a, b, b + 1, a + 1);
    quad(b + 2, a + 2, a + 3, b + 3);
    quad(a + 1, b + 1, b + 3, a + 3);
    quad(b, a, a + 2, b + 2);
  }
  return meshOf(points, triangles);
}

/** Several closed bodies as one mesh. */
export function together(...meshes: readonly Mesh[]): Mesh {
  const runs = [];
  const positions: number[] = [];
  const indices: number[] = [];
  for (const mesh of meshes) {
    const [base, start] = [positions.length / 3, indices.length / 3];
    for (const run of mesh.runs) runs.push({ ...run, start: run.start + start });
    for (const index of mesh.indices) indices.push(index + base);
    positions.push(...mesh.positions);
  }
  return { positions: Float32Array.from(positions), indices: Uint32Array.from(indices), runs };
}

export const materials = materialsSchema.parse([
  {
    id: 'pla', name: { en: 'Matte PLA', de: 'Mattes PLA' }, help: { en: 'For tests.' }, process: 'fdm', density: 1.25, densitySource: 'test',
    pricePerKilogram: { currency: 'EUR', amount: 2500 }, flow: 15, temperature: { nozzle: 215, bed: 60 }, fan: { least: 100, most: 100, bridges: 100, layersWithout: 1 },
    look: { roughness: 0.9, translucency: 0, layers: 0.4, grain: 0 },
    colours: [{ id: 'white', name: { en: 'White', de: 'Weiß' }, hex: '#efeae0' }, { id: 'blue', name: { en: 'Blue', de: 'Blau' }, hex: '#2d4f83' }, { id: 'terracotta', name: { en: 'Terracotta', de: 'Terrakotta' }, hex: '#b9623f' }],
  },
]);

export const finish = (colour: string): FabricationPart['finish'] => ({ material: materials[0]!, colour: materials[0]!.colours.find(({ id }) => id === colour)! });

const measurements = (mesh: Mesh): Measurements => ({ volume: 1, area: 1, bounds: { min: [0, 0, 0], max: [1, 1, 1] }, genus: 0, triangles: mesh.indices.length / 3, pieces: 1 });

export const partOf = (mesh: Mesh, override: Partial<FabricationPart> = {}): FabricationPart => ({
  id: 'body', name: 'Body', quantity: 1, node: 0, mesh, measurements: measurements(mesh), printRotation: [0, 0, 0], explode: [0, 0, 0], finish: finish('white'), regions: {}, ...override,
});

export const machine: FdmMachine = {
  id: 'bed-256', name: { en: 'Printer' }, process: 'fdm', bed: { x: 256, y: 256, z: 256 }, margin: 4, nozzle: 0.4, materials: 4, overheadMinutes: 7, changeSeconds: 75, changeGrams: 0.6,
  profile: {
    layerHeight: 0.2, firstLayerHeight: 0.2, lineWidth: 0.45, perimeters: 3, topLayers: 5, bottomLayers: 4, infill: 0.15,
    speeds: { outerPerimeter: 60, perimeter: 90, infill: 120, solid: 100, top: 60, travel: 200, firstLayer: 30, bridge: 40 }, acceleration: 2000, shortestLayer: 8,
  },
};

const sheet = (id: string, process: 'laser' | 'cnc', thicknesses: readonly number[]) => materialsSchema.parse([{
  id, name: { en: id }, help: { en: 'For tests.' }, process, family: 'wood', density: 0.7, densitySource: 'test', look: { roughness: 0.9, translucency: 0, layers: 0, grain: 0.4 },
  sheets: thicknesses.map((thickness) => ({ thickness, pricePerSquareMetre: { currency: 'EUR', amount: 2000 } })), colours: [{ id: 'natural', name: { en: 'Natural' }, hex: '#d8bf97' }],
}])[0]!;
const inOneColour = (material: FabricationPart['finish']['material']): FabricationPart['finish'] => ({ material, colour: material.colours[0]! });

export const plywood = inOneColour(sheet('plywood', 'laser', [3, 6]));
export const board = inOneColour(sheet('board', 'cnc', [12, 18]));
export const resin = inOneColour(materialsSchema.parse([{
  id: 'resin', name: { en: 'Resin' }, help: { en: 'For tests.' }, process: 'sla', density: 1.2, densitySource: 'test', look: { roughness: 0.5, translucency: 0, layers: 0, grain: 0 },
  pricePerKilogram: { currency: 'EUR', amount: 15000 }, colours: [{ id: 'grey', name: { en: 'Grey' }, hex: '#999999' }],
}])[0]!);

export const laser: LaserMachine = {
  id: 'laser', name: { en: 'Laser' }, process: 'laser', bed: { x: 600, y: 400, z: 10 }, margin: 5, overheadMinutes: 5, kerf: 0.2,
  profile: { spacing: 3, travel: 200, engraving: 30, cuts: [{ material: 'plywood', thickness: 3, speed: 20, passes: 1, pierceSeconds: 0.5 }, { material: 'plywood', thickness: 6, speed: 8, passes: 1, pierceSeconds: 1 }] },
};
export const router: CncMachine = {
  id: 'router', name: { en: 'Router' }, process: 'cnc', bed: { x: 1250, y: 625, z: 30 }, margin: 10, overheadMinutes: 12, tool: 6,
  profile: { spacing: 12, travel: 150, clearing: 1000, cuts: [{ material: 'board', thickness: 12, speed: 40, passes: 2, pierceSeconds: 2 }, { material: 'board', thickness: 18, speed: 40, passes: 3, pierceSeconds: 2 }] },
};
export const resinPrinter: SlaMachine = {
  id: 'resin', name: { en: 'Resin printer' }, process: 'sla', bed: { x: 200, y: 125, z: 210 }, margin: 3, overheadMinutes: 8,
  profile: { layerHeight: 0.05, exposureSeconds: 2, liftSeconds: 4, bottomLayers: 5, bottomExposureSeconds: 22, finishingMinutes: 20, loss: 0.1 },
};

export const recipe: Recipe = {
  design: { schema: 1, product: { id: 'planter', version: '1.0.0' }, values: { diameter: 142, label: 'Grün & "so" <weiter>' }, features: [], finishes: { body: { material: 'pla', colour: 'white' } } },
  variant: 'ab12cd34'.repeat(8),
  title: 'Doric pot',
  designer: 'Ada',
  licence: 'CC-BY-4.0',
  lineage: [{ pattern: '0191', name: 'First pot', by: 'Bea' }],
  program: 'Patternbook 0.1.0',
};

export const product: ProductDefinition = {
  id: 'planter', version: '1.0.0', name: { en: 'Planter', de: 'Übertopf' }, tagline: { en: 'For tests.' }, description: { en: 'For tests.' }, groups: [], parameters: {}, rules: [], presets: [], parts: {},
} as unknown as ProductDefinition;

export const subjectOf = (layout: Layout, override: Partial<ExportSubject> = {}): ExportSubject => ({ recipe, layout, product, dimensions: [], hardware: [], options: {}, ...override });
