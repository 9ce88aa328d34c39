import type { Format } from '@patternbook/fabrication';
import { dxf, svg } from './flat.ts';
import type { FormatJudge } from './format-judge.ts';
import { gcode } from './gcode.ts';
import { bomCsv, bomJson, designFile } from './lists.ts';
import { packet } from './packet.ts';
import { assemblyGuide, drawing } from './paper.ts';
import { stl, threeMf, threeMfBambu } from './printing.ts';
import { step } from './step.ts';
import { glb, obj, usdz } from './viewing.ts';

/** Every format has one: whoever adds a format adds its judge. */
export const formatJudges: Readonly<Record<Format, FormatJudge>> = {
  '3mf': threeMf, '3mf-bambu': threeMfBambu, stl, obj, glb, usdz, step, gcode, dxf, svg, drawing, 'assembly-guide': assemblyGuide, 'bom-csv': bomCsv, 'bom-json': bomJson, design: designFile, packet,
};
