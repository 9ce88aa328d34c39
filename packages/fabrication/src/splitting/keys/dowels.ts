import type { Vector2 } from '@patternbook/geometry';
import { type Frame, placed } from '../frame.ts';
import { distanceFromSurface, type Joint, roomWithin } from '../joint.ts';
import { placesWith, spread, standing, wantedKeys } from '../places.ts';
import { type Dowel, type FitKeys, type Fitting, isFree, roundSides } from './fitting.ts';

/** Thinner than two millimetres, a printed dowel breaks when it is pressed in: mm. */
const sizes = [{ radius: 3, length: 20 }, { radius: 2, length: 16 }, { radius: 1.5, length: 12 }, { radius: 1, length: 10 }] as const;
type Size = (typeof sizes)[number];

/** Room for glue at the end of each hole: mm. */
const play = 0.5;

/** Of the radius: how far the flat side that a dowel is printed on lies from its axis. */
const flatAt = 0.8;

/**
 * Bores across the cut, as large as walls allow. Each key is checked in space against the part's whole surface, because a wall
 * that leans is thinner where the hole ends.
 */
export const dowels: FitKeys = (joint, fitting) => {
  const tried = sizes.map((size) => ({ size, at: placesFor(joint, fitting, size) }));
  const { size, at } = tried.find((each) => each.at.length >= 2) ?? tried.find((each) => each.at.length === 1) ?? tried[0]!;
  if (at.length === 0) return undefined;
  const { writer, clearance } = fitting;
  const depth = size.length / 2 + play, radius = size.radius + clearance;
  const bore = writer.add('cylinder', [], { radius, height: 2 * depth, segments: roundSides });
  const bores = at.map(([x, y]) => writer.move(bore, placed(joint.frame, [x, y, -depth])));
  for (const point of at) fitting.taken.push({ line: standing(joint, point, -depth, depth), radius });
  return {
    count: at.length,
    size: `${2 * size.radius} × ${size.length} mm`,
    adds: [],
    cuts: bores.flatMap((node) => [{ piece: joint.lower, node }, { piece: joint.upper, node }]),
    hardware: [],
    dowel: dowelAt(fitting, joint.frame, at[0]!, size),
    marks: at.map((point) => ({ from: point, to: point, radius })),
  };
};

function placesFor(joint: Joint, fitting: Fitting, { radius, length }: Size): readonly Vector2[] {
  const { mesh, wall, clearance } = fitting;
  const room = radius + clearance + wall, depth = length / 2 + play;
  return spread(placesWith(joint, room), {
    most: wantedKeys(joint),
    apart: 4 * room,
    fits: (point) => {
      const line = standing(joint, point, -depth, depth);
      return line.every((end) => roomWithin(joint, end) >= room) && isFree(fitting, line, radius + clearance) && distanceFromSurface(mesh, line, room) >= room;
    },
  });
}

/** With bevelled ends that find the hole, and one flat side, so that it is printed lying: its layers then run along it. */
function dowelAt({ writer }: Fitting, frame: Frame, [x, y]: Vector2, { radius, length }: Size): Dowel {
  const bevel = radius / 4;
  const profile = writer.add('polygon', [], { points: [[0, 0], [radius - bevel, 0], [radius, bevel], [radius, length - bevel], [radius - bevel, length], [0, length]] });
  const round = writer.add('revolve', [profile], { segments: roundSides });
  const box = writer.move(writer.add('box', [], { size: [4 * radius, 4 * radius, 2 * length], on: 'centre' }), [1, 0, 0, 0, 1, 0, 0, 0, 1, (2 - flatAt) * radius, 0, 0]);
  const flattened = writer.add('intersection', [round, box]);
  return { radius, length, node: writer.move(flattened, placed(frame, [x, y, -length / 2])), flat: [-frame.u[0], -frame.u[1], -frame.u[2]] };
}
