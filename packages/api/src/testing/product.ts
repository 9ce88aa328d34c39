/** A product of two parts for tests, and a workshop that builds it without sandbox and kernel. */
import { createHash } from 'node:crypto';
import type { Mesh } from '@patternbook/geometry';
import { parseDefinition } from '@patternbook/product';
import type { Literal, ProductDefinition } from '@patternbook/product';
import type { Evaluation, EvaluateRequest, Outcome, Workshop } from '@patternbook/workshop';

/** From version 2 on, its width is called breadth, and stands last. */
const definition = (version: string): ProductDefinition => {
  const second = Number(version.split('.')[0]) >= 2;
  const across = second ? 'breadth' : 'width';
  const width = { [across]: { kind: 'length', label: { en: second ? 'Breadth' : 'Width' }, group: 'size', default: 100, min: 20, max: 400, step: 1 } };
  const parsed = parseDefinition({
    id: 'chest',
    version,
    name: { en: 'Chest', de: 'Truhe' },
    tagline: { en: 'Holds things.', de: 'Fasst Dinge.' },
    description: { en: 'A chest with a lid.', de: 'Eine Truhe mit Deckel.' },
    groups: [{ id: 'size', label: { en: 'Size', de: 'Größe' } }],
    parameters: {
      ...(second ? {} : width),
      height: { kind: 'length', label: { en: 'Height' }, group: 'size', default: 60, min: 20, max: 400, step: 1 },
      label: { kind: 'text', label: { en: 'Label' }, group: 'size', default: '', maxLetters: 40, maxLines: 2 },
      ...(second ? width : {}),
    },
    rules: [
      {
        id: 'stable',
        require: { op: 'atMost', args: [{ value: 'height' }, { op: 'multiply', args: [{ value: across }, 2] }] },
        reason: { en: 'A chest that is more than twice as high as wide falls over.', de: 'Eine Truhe, die mehr als doppelt so hoch wie breit ist, fällt um.' },
        repairs: [{ set: { height: { op: 'multiply', args: [{ value: across }, 2] } } }],
      },
    ],
    presets: [{ id: 'cube', name: { en: 'Cube', de: 'Würfel' }, values: { [across]: 80, height: 80 } }],
    ...(second ? { upgrades: [{ to: '2.0.0', renamed: { width: 'breadth' } }] } : {}),
    parts: {
      body: { name: { en: 'Body', de: 'Korpus' }, finish: { material: 'pla', colour: 'white' } },
      lid: { name: { en: 'Lid', de: 'Deckel' }, finish: { material: 'pla', colour: 'blue' } },
    },
  });
  if (!parsed.ok) throw new Error(parsed.fault.message);
  return parsed.value;
};

/** A script for the workshop below: `version` is published, `broken` does not compile. */
export const scriptOf = (version: string) => `chest ${version}`;
export const hashOf = (script: string) => createHash('sha256').update(script).digest('hex');

export interface TestWorkshop extends Workshop {
  /** Evaluations that were asked for. */
  readonly evaluated: EvaluateRequest[];
  /** Answers the next evaluations with this fault. */
  failing: Extract<Outcome<never>, { ok: false }>['fault'] | undefined;
}

export function createTestWorkshop(): TestWorkshop {
  const workshop: TestWorkshop = {
    evaluated: [],
    failing: undefined,
    describe: async ({ script }) => {
      const version = /^chest (\d+\.\d+\.\d+)$/.exec(script)?.[1];
      return version === undefined ? { ok: false, fault: { code: 'script-failed', message: 'Line 1 is not a chest.', line: 1 } } : { ok: true, value: definition(version) };
    },
    evaluate: async (request) => {
      workshop.evaluated.push(request);
      if (workshop.failing) return { ok: false, fault: workshop.failing };
      return { ok: true, value: evaluationOf(request.values) };
    },
    solids: async () => ({ ok: false, fault: { code: 'worker-lost', message: 'This workshop makes no solids.' } }),
    dispose: async () => {},
  };
  return workshop;
}

function evaluationOf(values: Readonly<Record<string, Literal>>): Evaluation {
  const width = Number(values['width'] ?? values['breadth']);
  const height = Number(values['height']);
  return {
    graph: { nodes: [{ kind: 'box', inputs: [], parameters: { size: [width, width, height] } }] },
    parts: [
      partOf('body', [width, width, height], 0),
      partOf('lid', [width, width, 5], height),
    ],
    handles: [],
    dimensions: [],
    hardware: [],
    notes: [],
    milliseconds: { build: 1, text: 0, evaluate: 1 },
  };
}

function partOf(id: string, size: readonly [number, number, number], z: number): Evaluation['parts'][number] {
  const [x, y, h] = size;
  return {
    id,
    quantity: 1,
    node: 0,
    mesh: box(size, z),
    measurements: {
      volume: x * y * h,
      area: 2 * (x * y + y * h + h * x),
      bounds: { min: [0, 0, z], max: [x, y, z + h] },
      genus: 0,
      triangles: 12,
      pieces: 1,
    },
    explode: [0, 0, 0],
    printRotation: [0, 0, 0],
  };
}

function box([x, y, h]: readonly [number, number, number], z: number): Mesh {
  const points = [[0, 0, z], [x, 0, z], [x, y, z], [0, y, z], [0, 0, z + h], [x, 0, z + h], [x, y, z + h], [0, y, z + h]];
  const triangles = [[0, 2, 1], [0, 3, 2], [4, 5, 6], [4, 6, 7], [0, 1, 5], [0, 5, 4], [1, 2, 6], [1, 6, 5], [2, 3, 7], [2, 7, 6], [3, 0, 4], [3, 4, 7]];
  return { positions: Float32Array.from(points.flat()), indices: Uint32Array.from(triangles.flat()), runs: [{ region: '', node: 'box', start: 0, count: 12 }] };
}
