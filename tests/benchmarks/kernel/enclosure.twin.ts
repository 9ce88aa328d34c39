/** The enclosure with the catalogue's default values, written by hand. */
import type { CrossSection, Manifold, Vec2 } from 'manifold-3d/manifold.js';
import type { Hand, Twin } from './by-hand.ts';

const [width, depth, wall, rim] = [96, 52, 2, 30];
const screwAt: Vec2 = [44.8, 22.8];

/** Places about the middle, row by row. */
const grid = (columns: number, rows: number, [stepX, stepY]: Vec2): readonly Vec2[] =>
  Array.from({ length: columns * rows }, (_, at) => [((at % columns) - (columns - 1) / 2) * stepX, (Math.floor(at / columns) - (rows - 1) / 2) * stepY]);

const profiles = (hand: Hand, profile: CrossSection, places: readonly Vec2[]): CrossSection => hand.keep(hand.module.CrossSection.union(places.map((at) => hand.keep(profile.translate(at)))));

const solids = (hand: Hand, solid: Manifold, places: readonly Vec2[]): readonly Manifold[] => places.map(([x, y]) => hand.keep(solid.translate(x, y, 0)));

/** A profile drawn for the corner at +x +y, in all four. */
function corners(hand: Hand, profile: CrossSection): CrossSection {
  const [x, y] = screwAt;
  return hand.keep(
    hand.module.CrossSection.union([
      hand.keep(profile.translate(x, y)),
      hand.keep(hand.keep(profile.mirror([1, 0])).translate(-x, y)),
      hand.keep(hand.keep(profile.mirror([0, 1])).translate(x, -y)),
      hand.keep(hand.keep(profile.rotate(180)).translate(-x, -y)),
    ]),
  );
}

const prism = (hand: Hand, profile: CrossSection, from: number, height: number): Manifold => hand.keep(hand.keep(profile.extrude(height)).translate(0, 0, from));

const block = (hand: Hand, outline: readonly Vec2[]): Manifold =>
  hand.pillars([[0, outline[0]![1]], ...outline, [0, outline.at(-1)![1]]], { x: width + 2 * wall - 10, y: depth + 2 * wall - 10, segments: hand.segments(5) });

export const enclosure: Twin = (hand) => {
  const { CrossSection: C, Manifold: M } = hand.module;
  const [lidThickness, lipHeight, clearance] = [2.8, 3, 0.25];

  const square = hand.keep(hand.roundedRectangle(7.2, 7.2, 0).translate(3.6, 3.6));
  const bosses = corners(hand, hand.keep(hand.circle(3.6).add(square)));
  const cavity = prism(hand, hand.keep(hand.roundedRectangle(width, depth, 3).subtract(bosses)), wall, rim - wall + 1);

  const board = grid(2, 2, [73, 43]);
  const posts = hand.keep(profiles(hand, hand.circle(3), board).extrude(5));
  const skirt = hand.keep(M.cylinder(1.6, 4.2, 3, hand.segments(4.2)));
  const standing = hand.keep(hand.keep(M.union([posts, ...solids(hand, skirt, board)])).translate(0, 0, wall));

  const bores = prism(hand, corners(hand, hand.circle(2)), rim - 6.7, 7.7);
  const pilots = prism(hand, profiles(hand, hand.circle(0.9), board), wall - 1, 7);
  const inFront = (profile: CrossSection, from: number): Manifold => hand.keep(hand.keep(prism(hand, profile, from, depth / 2 + wall + 1 - from).rotate(90, 0, 0)).translate(0, 0, 10.2));
  const socket = inFront(hand.roundedRectangle(9.6, 3.9, 1.9), depth / 2 - 2);
  const plug = inFront(hand.roundedRectangle(13, 7.2, 3.2), depth / 2 + 1);
  const shell = block(hand, [[4.2, 0], [5, 0.8], [5, rim - 0.3], [4.7, rim]]);
  const body = hand.keep(M.difference([shell, hand.keep(cavity.subtract(standing)), bores, pilots, socket, plug]));

  const within = (distance: number): CrossSection => hand.roundedRectangle(width - 2 * distance, depth - 2 * distance, 3 - distance);
  const around = hand.keep(hand.keep(bosses.offset(clearance, 'Round', 4, hand.segments(clearance))).simplify(0.00125));
  const lip = prism(hand, hand.keep(C.difference([within(clearance), within(clearance + 1.6), around])), -lipHeight, lipHeight + 0.4);
  const plate = block(hand, [[4.7, 0], [5, 0.3], [5, lidThickness - 0.8], [4.2, lidThickness]]);

  const head = 2.95;
  const sink = hand.keep(
    hand.profile([[0, lidThickness + 1], [head + 1, lidThickness + 1], [head, lidThickness], [1.7, lidThickness - head + 1.7], [1.7, -lipHeight - 1], [0, -lipHeight - 1]]).revolve(hand.segments(head + 1)),
  );
  const sinks = solids(hand, sink, grid(2, 2, [2 * screwAt[0], 2 * screwAt[1]]));
  const vents = prism(hand, profiles(hand, hand.roundedRectangle(2, 14.8, 0.99), grid(17, 2, [4.8, 17.8])), -lipHeight - 1, lidThickness + lipHeight + 2);
  const lid = hand.keep(hand.keep(M.difference([hand.keep(M.union([plate, lip])), ...sinks, vents])).translate(0, 0, rim));
  return { body, lid };
};
