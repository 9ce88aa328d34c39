/** A design with parts for a laser, a router and a printer. */
import type { FabricationPart } from '../parts/part.ts';
import { layOut } from '../plates/layOut.ts';
import type { ExportSubject } from '../exporters/subject.ts';
import { board, box, laser, machine, partOf, plywood, router, subjectOf } from './meshes.ts';
import { hole, plate, rectangle, round } from './plates.ts';

export const panel = partOf(plate({ outlines: [rectangle(120, 60), hole(round(8, 64, [30, 30])), hole(rectangle(30, 3, [60, 40]))], thickness: 3, pocket: { outline: rectangle(40, 10, [60, 10]), depth: 0.4, region: 'letters' } }), { id: 'panel', name: 'Panel', quantity: 2, finish: plywood });
export const rail = partOf(plate({ outlines: [rectangle(200, 20)], thickness: 6 }), { id: 'rail', name: 'Rail', finish: plywood });
export const seat = partOf(plate({ outlines: [round(150, 320)], thickness: 18, pocket: { outline: rectangle(60, 40, [-30, -20]), depth: 5 } }), { id: 'seat', name: 'Seat', finish: board });
export const knob = partOf(box([20, 20, 20]), { id: 'knob', name: 'Knob' });

/** @param parts all of the above if left out. */
export const cutSubject = (override: Partial<ExportSubject> = {}, parts: readonly FabricationPart[] = [panel, rail, seat, knob]): ExportSubject => subjectOf(layOut(parts, [laser, router, machine]), override);
