import { threeMf } from './3mf.ts';
import { dxf } from './dxf.ts';
import type { Exporter } from './exporter.ts';
import { stl } from './stl.ts';
import { svg } from './svg.ts';

export const exporters = { '3mf': threeMf, stl, dxf, svg } as const satisfies Readonly<Record<string, Exporter>>;

export type Format = keyof typeof exporters;

export const formats = Object.keys(exporters) as [Format, ...Format[]];
