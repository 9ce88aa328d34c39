import { threeMf } from './3mf.ts';
import type { Exporter } from './exporter.ts';
import { stl } from './stl.ts';

export const exporters = { '3mf': threeMf, stl } as const satisfies Readonly<Record<string, Exporter>>;

export type Format = keyof typeof exporters;

export const formats = Object.keys(exporters) as [Format, ...Format[]];
