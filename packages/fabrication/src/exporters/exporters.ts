import { threeMfBambu } from './3mf-bambu.ts';
import { threeMf } from './3mf.ts';
import { assemblyGuide } from './assembly-guide.ts';
import { bomCsv } from './bom-csv.ts';
import { bomJson } from './bom-json.ts';
import { design } from './design.ts';
import { drawing } from './drawing.ts';
import { dxf } from './dxf.ts';
import type { Exporter } from './exporter.ts';
import { gcode } from './gcode.ts';
import { glb } from './glb.ts';
import { obj } from './obj.ts';
import { packetOf } from './packet.ts';
import { step } from './step.ts';
import { stl } from './stl.ts';
import { svg } from './svg.ts';
import { usdz } from './usdz.ts';

const single = { '3mf': threeMf, '3mf-bambu': threeMfBambu, stl, obj, glb, usdz, step, gcode, dxf, svg, drawing, 'assembly-guide': assemblyGuide, 'bom-csv': bomCsv, 'bom-json': bomJson, design } as const satisfies Readonly<Record<string, Exporter>>;

/** A packet is made of the others. */
export const exporters = { ...single, packet: packetOf(single) } as const satisfies Readonly<Record<string, Exporter>>;

export type Format = keyof typeof exporters;

export const formats = Object.keys(exporters) as [Format, ...Format[]];
