import type { NumberKind } from '../script.ts';

export type MeasurementSystem = 'metric' | 'imperial';

export const millimetresPerInch = 25.4;
export const inchesPerFoot = 12;

const degreesPerRadian = 57.29577951308232;

/** What one of each unit is in the kind's own unit (millimetres, degrees, things, shares). Names in lower case. */
export const unitsOf: Readonly<Record<NumberKind, ReadonlyMap<string, number>>> = {
  length: new Map([
    ['mm', 1], ['millimetre', 1], ['millimetres', 1], ['millimeter', 1], ['millimeters', 1],
    ['cm', 10], ['centimetre', 10], ['centimetres', 10], ['centimeter', 10], ['centimeters', 10], ['zentimeter', 10],
    ['dm', 100], ['m', 1000], ['metre', 1000], ['metres', 1000], ['meter', 1000], ['meters', 1000],
    ['in', millimetresPerInch], ['inch', millimetresPerInch], ['inches', millimetresPerInch], ['zoll', millimetresPerInch], ['"', millimetresPerInch],
    ['ft', millimetresPerInch * inchesPerFoot], ['foot', millimetresPerInch * inchesPerFoot], ['feet', millimetresPerInch * inchesPerFoot],
    ['fuß', millimetresPerInch * inchesPerFoot], ['fuss', millimetresPerInch * inchesPerFoot], ["'", millimetresPerInch * inchesPerFoot],
  ]),
  angle: new Map([['°', 1], ['deg', 1], ['degree', 1], ['degrees', 1], ['grad', 1], ['rad', degreesPerRadian], ['turn', 360], ['turns', 360]]),
  count: new Map([['×', 1], ['x', 1]]),
  ratio: new Map([['%', 0.01], ['percent', 0.01], ['prozent', 0.01]]),
};
