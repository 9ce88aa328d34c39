/** The bin with the catalogue's default values, written by hand. */
import type { Manifold, Vec2 } from 'manifold-3d/manifold.js';
import type { Hand, Twin } from './by-hand.ts';

const pitch = 42;
const corner = 3.75;

function stepped(hand: Hand, { width, depth, steps }: { readonly width: number; readonly depth: number; readonly steps: readonly (readonly [inset: number, z: number])[] }): Manifold {
  const outline: readonly Vec2[] = [[0, steps[0]![1]], ...steps.map(([inset, z]): Vec2 => [corner - inset, z]), [0, steps.at(-1)![1]]];
  return hand.pillars(outline, { x: width - 2 * corner, y: depth - 2 * corner, segments: hand.segments(Math.max(...outline.map(([r]) => r))) });
}

/** Pulls a section along X. */
const across = (hand: Hand, section: ReturnType<Hand['profile']>, length: number, at: readonly [number, number, number]): Manifold =>
  hand.keep(hand.keep(hand.keep(section.extrude(length, 0, 0, [1, 1], true)).rotate(90, 0, 90)).translate(at));

export const bin: Twin = (hand) => {
  const { Manifold: M } = hand.module;
  const [width, depth] = [2 * pitch - 0.5, pitch - 0.5];
  const [foot, floor, wall, stack, top, lip] = [4.75, 5.95, 1.2, 28, 32.4, 2.6];

  const cell = { width: pitch - 0.5, depth: pitch - 0.5 };
  const oneFoot = hand.keep(M.union([stepped(hand, { ...cell, steps: [[2.95, 0], [2.15, 0.8], [2.15, foot]] }), stepped(hand, { ...cell, steps: [[2.45, 2.3], [0, foot], [0, foot + 0.4]] })]));
  const feet = [-1, 1].map((side) => hand.keep(oneFoot.translate((side * pitch) / 2, 0, 0)));
  const body = hand.keep(hand.keep(hand.roundedRectangle(width, depth, corner).extrude(top - foot)).translate(0, 0, foot));

  const ledge = stack - 0.6;
  const mouth = hand.keep(
    M.union(
      (
        [
          [[wall, floor], [wall, ledge - (lip - wall)], [lip + 0.2, ledge + 0.2]],
          [[lip, ledge - 0.4], [lip, stack + 0.4]],
          [[lip + 0.3, stack - 0.3], [lip - 0.7, stack + 0.7], [lip - 0.7, top + 1]],
          [[lip - 0.4, stack + 2.2], [0.2, top - 0.2], [0.2, top + 1]],
        ] as const
      ).map((steps) => stepped(hand, { width, depth, steps })),
    ),
  );

  const ceiling = 27.4;
  const divider = hand.keep(hand.keep(hand.roundedRectangle(1.2, depth - wall, 0).extrude(ceiling - foot)).translate(0, 0, foot));
  const front = -(depth - 2 * wall) / 2;
  const heel = hand.keep(hand.keep(hand.roundedRectangle(12.4, 14, 0).translate(5.8, 5)).subtract(hand.keep(hand.circle(12).translate(12, 12))));
  const filling = hand.keep(hand.roundedRectangle(1.8, ceiling - floor + 2, 0).translate(-0.9, (ceiling - floor - 2) / 2));
  const scoop = across(hand, hand.keep(heel.add(filling)), width - wall, [0, front + 1.4, floor]);
  const tab = across(hand, hand.profile([[0.4, -13.6], [0.4, 0], [-12, 0], [-12, -1.2]]), width - wall, [0, -front, ceiling - 0.6]);

  const opening = hand.keep(M.difference([mouth, divider, scoop, tab]));
  return { bin: hand.keep(M.union([...feet, hand.keep(M.difference([body, opening]))])) };
};
