/** The enclosure with the catalogue's default values, written by hand. */
import type { CrossSection, Manifold } from 'manifold-3d/manifold.js';
import type { Hand, Twin } from './by-hand.ts';

const bossAt = [41.8, 26.8] as const;

function corners(hand: Hand, profile: CrossSection): CrossSection {
  const [x, y] = bossAt;
  return hand.keep(
    hand.module.CrossSection.union([
      hand.keep(profile.translate(x, y)),
      hand.keep(hand.keep(profile.mirror([1, 0])).translate(-x, y)),
      hand.keep(hand.keep(profile.mirror([0, 1])).translate(x, -y)),
      hand.keep(hand.keep(profile.rotate(180)).translate(-x, -y)),
    ]),
  );
}

function grid<T extends CrossSection | Manifold>(hand: Hand, shape: T, places: readonly (readonly [number, number])[]): readonly T[] {
  return places.map(([x, y]) => hand.keep(shape.translate([x, y, 0] as never) as T));
}

const prism = (hand: Hand, profile: CrossSection, from: number, height: number): Manifold => hand.keep(hand.keep(profile.extrude(height)).translate(0, 0, from));

export const enclosure: Twin = (hand) => {
  const { CrossSection: C, Manifold: M } = hand.module;
  const [wall, rim, lidThickness, lipHeight] = [2, 30, 2.8, 3];

  const square = hand.keep(hand.roundedRectangle(7.2, 7.2, 0).translate(3.6, 3.6));
  const bosses = corners(hand, hand.keep(hand.circle(3.6).add(square)));
  const cavity = prism(hand, hand.keep(hand.roundedRectangle(90, 60, 3).subtract(bosses)), wall, 29);

  const board = ([[-29, -11.5], [29, -11.5], [-29, 11.5], [29, 11.5]] as const);
  const posts = hand.keep(hand.keep(C.union([...grid(hand, hand.circle(3), board)])).extrude(5));
  const skirt = hand.keep(M.cylinder(1.6, 4.2, 3, hand.segments(4.2)));
  const standing = hand.keep(hand.keep(M.union([posts, ...grid(hand, skirt, board)])).translate(0, 0, wall));

  const block = (outline: readonly [number, number][]): Manifold => hand.pillars([[0, outline[0]![1]], ...outline, [0, outline.at(-1)![1]]], { x: 84, y: 54, segments: hand.segments(5) });
  const bores = prism(hand, corners(hand, hand.circle(2)), 23.3, 7.7);
  const pilots = prism(hand, hand.keep(C.union([...grid(hand, hand.circle(0.9), board)])), 1, 7);
  const slot = hand.roundedRectangle(2, 18, 0.99);
  const vents = hand.keep(hand.keep(C.union([...grid(hand, slot, Array.from({ length: 8 }, (_, k) => [-16.8 + 4.8 * k, 0] as const))])).extrude(5));
  const onSide = (cut: Manifold, turn: number, distance: number, up: number): Manifold => hand.keep(hand.keep(hand.keep(cut.translate(0, 0, distance)).rotate(90, 0, turn)).translate(0, 0, up));
  const socket = onSide(hand.keep(hand.roundedRectangle(9.6, 3.9, 1.9).extrude(5)), 0, 28, 10.2);
  const plug = onSide(hand.keep(hand.roundedRectangle(13, 7.2, 3.2).extrude(2)), 0, 31, 10.2);

  const body = hand.keep(
    M.difference([block([[4.2, 0], [5, 0.8], [5, 29.7], [4.7, 30]]), hand.keep(cavity.subtract(standing)), bores, pilots, onSide(vents, -90, 43, 14), onSide(vents, 90, 43, 14), socket, plug]),
  );

  const lipProfile = hand.keep(
    C.difference([hand.roundedRectangle(89.5, 59.5, 2.75), hand.roundedRectangle(86.3, 56.3, 1.15), hand.keep(hand.keep(bosses.offset(0.25, 'Round', 4, hand.segments(0.25))).simplify(0.00125))]),
  );
  const lip = prism(hand, lipProfile, -lipHeight, 3.4);
  const head = 2.95;
  const sink = hand.keep(
    hand.profile([[0, lidThickness + 1], [head + 1, lidThickness + 1], [head, lidThickness], [1.7, lidThickness - head + 1.7], [1.7, -lipHeight - 1], [0, -lipHeight - 1]]).revolve(hand.segments(head + 1)),
  );
  const sinks = grid(hand, sink, [[-1, -1], [1, -1], [-1, 1], [1, 1]].map(([x, y]) => [x! * bossAt[0], y! * bossAt[1]] as const));
  const plate = block([[4.7, 0], [5, 0.3], [5, 2], [4.2, lidThickness]]);
  const lid = hand.keep(hand.keep(M.difference([hand.keep(M.union([plate, lip])), ...sinks])).translate(0, 0, rim));
  return { body, lid };
};
