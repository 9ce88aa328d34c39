/** The planter with the catalogue's default values, written by hand. */
import type { Vec2 } from 'manifold-3d/manifold.js';
import type { Twin } from './by-hand.ts';

export const planter: Twin = (hand) => {
  const { CrossSection, Manifold } = hand.module;
  const height = 125;
  const radius = 70;
  const wall = 2.4;
  const rimHeight = 14;
  const rimBody = radius - 2.4;
  const footBody = rimBody * 0.76;
  const slope = (rimBody - footBody) / height;
  const bodyAt = (z: number): number => footBody + slope * z;
  const wallAcross = wall * Math.sqrt(1 + slope * slope);
  const carved = 2.2 / rimBody;
  const cavityAt = (z: number): number => bodyAt(z) * (1 - carved) - wallAcross;

  // A single number for the scale would flatten Y: the wrapper reads it as a vector without one.
  const both = (scale: number): [number, number] => [scale, scale];
  const cone = (from: number, to: number, radiusAt: (z: number) => number) =>
    hand.keep(hand.keep(hand.circle(radiusAt(from)).extrude(to - from, 0, 0, both(radiusAt(to) / radiusAt(from)))).translate(0, 0, from));

  const each = 8;
  const flutes: Vec2[] = [];
  for (let k = 0; k < 28 * each; k += 1) {
    const across = (2 * (k % each)) / each - 1;
    const r = footBody - footBody * carved * (1 - across * across);
    const angle = (2 * Math.PI * k) / (28 * each);
    flutes.push([r * Math.cos(angle), r * Math.sin(angle)]);
  }
  const risen = height - rimHeight / 2;
  const body = hand.keep(hand.profile(flutes).extrude(risen, 0, 0, both(bodyAt(risen) / footBody)));

  // The chamfer under the rim ends in the middle of the wall.
  const middle = (z: number): number => bodyAt(z) * (1 - carved) - wall / 2;
  const low = (middle(0) - radius + height - rimHeight) / (1 - slope * (1 - carved));
  const rim = hand.keep(
    hand.profile([[cavityAt(low) - 1, low], [radius - (height - rimHeight - low), low], [radius, height - rimHeight], [radius, height - 0.8], [radius - 0.8, height], [cavityAt(height) - 1, height]]).revolve(hand.segments(radius)),
  );

  const hole = hand.circle(4);
  const ring = 0.58 * cavityAt(wall);
  const holes = hand.keep(CrossSection.union([hole, ...[0, 90, 180, 270].map((angle) => hand.keep(hand.keep(hole.translate(ring, 0)).rotate(angle)))]));
  const drain = hand.keep(hand.keep(holes.extrude(wall + 2)).translate(0, 0, -1));

  const standing = wall + 3;
  const pot = hand.keep(hand.keep(Manifold.difference([hand.keep(Manifold.union([body, rim])), cone(wall, height + 1, cavityAt), drain])).translate(0, 0, standing));

  const insideAt = (z: number): number => bodyAt(z) + 5;
  const outsideAt = (z: number): number => insideAt(z) + wallAcross;
  const rib = hand.keep(hand.roundedRectangle(0.62 * footBody, 3, 1.2).translate(0.6 * footBody, 0));
  const ribs = hand.keep(CrossSection.union([0, 60, 120, 180, 240, 300].map((angle) => hand.keep(rib.rotate(angle)))));
  const lifts = hand.keep(hand.keep(ribs.extrude(4.2)).translate(0, 0, -4.2));
  const [table, brim] = [-standing, 22 - standing];
  const dish = hand.keep(hand.profile([[0, table], [outsideAt(table), table], [outsideAt(brim), brim], [insideAt(brim), brim], [insideAt(-3), -3], [0, -3]]).revolve(hand.segments(outsideAt(brim))));
  return { pot, saucer: hand.keep(hand.keep(Manifold.union([dish, lifts])).translate(0, 0, standing)) };
};
