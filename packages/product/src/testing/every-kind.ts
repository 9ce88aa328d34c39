/** A parameter of each kind that the sample product does not have. */
import { artwork, font, image, material, points, profile, seed, size } from '../script.ts';
import type { Parameter } from '../script.ts';

const common = { group: 'shape' } as const;

export const everyKind = {
  face: font({ ...common, label: { en: 'Font' }, default: 'jost' }),
  stuff: material({ ...common, label: { en: 'Material' }, default: 'pla', parts: ['body'], options: [{ id: 'pla', label: { en: 'PLA' }, colour: 'white' }, { id: 'petg', label: { en: 'PETG' }, colour: 'clear' }] }),
  screw: size({
    ...common,
    label: { en: 'Screw' },
    default: 'm3',
    table: { source: 'ISO 4762', columns: { thread: { label: { en: 'Thread' }, unit: 'length' }, head: { label: { en: 'Head' }, unit: 'length' } }, rows: [{ id: 'm3', label: { en: 'M3' }, values: { thread: 3, head: 5.5 } }, { id: 'm4', label: { en: 'M4' }, values: { thread: 4, head: 7 } }] },
  }),
  chance: seed({ ...common, label: { en: 'Chance' }, default: 7 }),
  motif: artwork({ ...common, label: { en: 'Motif', de: 'Motiv' }, default: '80x60 M0 0l10000 0-10000 7500z' }),
  photo: image({ ...common, label: { en: 'Photo' }, default: `8x8 ${'AZaz09-_'.repeat(8)}` }),
  curve: profile({ ...common, label: { en: 'Curve' }, default: [[40, 0], [55, 60], [30, 120]], x: { min: 10, max: 80 }, y: { min: 0, max: 120 }, snap: 0.5, points: { least: 2, most: 6 }, rises: 'y', pinned: true }),
  studs: points({ ...common, label: { en: 'Studs' }, part: 'body', least: 0, most: 4, radius: { default: 3, min: 1, max: 10, step: 0.5 }, default: [{ at: [1, 2, 3], normal: [0, 0, 1] }] }),
} as const satisfies Readonly<Record<string, Parameter>>;
