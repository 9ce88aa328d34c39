import { threeMfBambu } from './3mf-bambu.ts';
import { threeMf } from './3mf.ts';
import { dxf } from './dxf.ts';
import type { Exporter } from './exporter.ts';
import { gcode } from './gcode.ts';
import { glb } from './glb.ts';
import { obj } from './obj.ts';
import { stl } from './stl.ts';
import { svg } from './svg.ts';
import { usdz } from './usdz.ts';

export const exporters = { '3mf': threeMf, '3mf-bambu': threeMfBambu, stl, obj, glb, usdz, gcode, dxf, svg } as const satisfies Readonly<Record<string, Exporter>>;

export type Format = keyof typeof exporters;

export const formats = Object.keys(exporters) as [Format, ...Format[]];
