/** The house sign with the catalogue's default values, written by hand around the outlines of its two texts. */
import type { Vec2 } from 'manifold-3d/manifold.js';
import type { Twin } from './by-hand.ts';

const fourTimes = (x: number, y: number): readonly Vec2[] => [[x, y], [-x, y], [x, -y], [-x, -y]];

export const houseSign: Twin = (hand, [number = [], street = []]) => {
  const { CrossSection: C, Manifold: M } = hand.module;
  const [x, y, thickness] = [80, 57, 3.6];
  const corner = 14;

  const bite = hand.circle(corner);
  const outline = hand.keep(C.difference([hand.roundedRectangle(2 * x, 2 * y, 0), ...fourTimes(x, y).map((at) => hand.keep(bite.translate(at)))]));
  const inwards = (distance: number) => hand.keep(hand.keep(outline.offset(-distance, 'Round', 4, hand.segments(distance))).simplify(0.00125));
  const border = hand.keep(inwards(3.2).subtract(inwards(4.8)));

  const text = (contours: typeof number, up: number) => hand.keep(hand.keep(new C(contours as Vec2[][], 'NonZero')).translate(0, up));
  const letters = hand.keep(hand.keep(text(number, 12.84).add(text(street, -25.96))).intersect(inwards(6.8)));
  const relief = hand.keep(hand.keep(hand.keep(border.add(letters)).extrude(1.6)).translate(0, 0, thickness - 0.4));

  const bore = hand.keep(hand.profile([[0, thickness + 1], [5, thickness + 1], [4, thickness], [2, thickness - 2], [2, -1], [0, -1]]).revolve(hand.segments(5)));
  // Behind the bites, as far as the screws' heads keep from the border.
  const inset = corner * Math.SQRT1_2 + 0.8 * 11.8;
  const bores = fourTimes(x - inset, y - inset).map(([dx, dy]) => hand.keep(bore.translate(dx, dy, 0)));
  const plate = hand.keep(M.difference([hand.keep(outline.extrude(thickness)), ...bores]));
  return { sign: hand.keep(M.union([plate, relief])) };
};
