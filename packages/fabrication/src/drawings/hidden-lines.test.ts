import { describe, expect, it } from 'vitest';
import { box, meshOf, tube } from '../testing/meshes.ts';
import { chain, lengthOf } from './chains.ts';
import { edgeNet } from './edges.ts';
import { drawLines, type Lines } from './hidden-lines.ts';
import { projections } from './projection.ts';

/** Segments in a form that does not depend on their order or direction. */
const normal = (lines: Lines): string[] => {
  const segments: string[] = [];
  for (const line of chain(lines, { grain: 1e-3 })) {
    for (let at = 2; at < line.length; at += 2) {
      const ends = [[line[at - 2]!, line[at - 1]!], [line[at]!, line[at + 1]!]].map((end) => end.map((value) => (Math.round(value * 100) / 100 + 0).toString()).join(','));
      segments.push(ends.toSorted().join(' '));
    }
  }
  return segments.toSorted();
};

/** A cube of 40 with a square hole of 20 through it along Z. */
const pierced = (() => {
  const ring = (h: number, z: number) => [[-h, -h, z], [h, -h, z], [h, h, z], [-h, h, z]] as const;
  const points = [...ring(20, 0), ...ring(20, 40), ...ring(10, 0), ...ring(10, 40)];
  const triangles: [number, number, number][] = [];
  const quad = (a: number, b: number, c: number, d: number): void => { triangles.push([a, b, c], [a, c, d]); };
  for (let i = 0; i < 4; i++) {
    const j = (i + 1) % 4;
    quad(i, j, j + 4, i + 4);
    quad(8 + j, 8 + i, 12 + i, 12 + j);
    quad(4 + i, 4 + j, 12 + j, 12 + i);
    quad(j, i, 8 + i, 8 + j);
  }
  return meshOf(points, triangles);
})();

describe('the lines of a box', () => {
  const net = edgeNet(box([30, 20, 10]));

  it('are its outline from the front, and nothing is hidden that does not lie behind them', () => {
    const { visible, hidden } = drawLines(net, projections.front);
    expect(normal(visible)).toEqual(['0,0 0,10', '0,0 30,0', '0,10 30,10', '30,0 30,10']);
    expect(normal(hidden)).toEqual([]);
  });

  it('are nine in the isometric view, and the three behind are hidden', () => {
    const { visible, hidden } = drawLines(net, projections.isometric);
    expect(visible.length / 4).toBe(9);
    expect(hidden.length / 4).toBe(3);
  });
});

describe('the lines of a cube with a hole through it', () => {
  const net = edgeNet(pierced);

  it('are two squares from above', () => {
    const { visible, hidden } = drawLines(net, projections.top);
    expect(normal(visible)).toEqual(normal([-20, -20, 20, -20, 20, -20, 20, 20, 20, 20, -20, 20, -20, 20, -20, -20, -10, -10, 10, -10, 10, -10, 10, 10, 10, 10, -10, 10, -10, 10, -10, -10]));
    expect(normal(hidden)).toEqual([]);
  });

  it('are a square from the front, with the walls of the hole hidden in it', () => {
    const { visible, hidden } = drawLines(net, projections.front);
    expect(normal(visible)).toEqual(['-20,0 -20,40', '-20,0 20,0', '-20,40 20,40', '20,0 20,40']);
    expect(normal(hidden)).toEqual(['-10,0 -10,40', '10,0 10,40']);
  });

  it('show in the isometric view what can be seen through the hole, cut where its rim lies before it', () => {
    const { visible } = drawLines(net, projections.isometric);
    // Nine of the cube, the four of the upper rim, and the corner inside farthest from the viewer as far as the rim lets see.
    expect(normal(visible)).toHaveLength(9 + 4 + 1);
    const shortest = Math.min(...chain(visible, { grain: 1e-3 }).map(lengthOf));
    expect(shortest).toBeGreaterThan(1);
  });
});

describe('the lines of round things', () => {
  it('are two ends and two sides for a cylinder, without ticks', () => {
    const { visible } = drawLines(edgeNet(tube(20, 0, 50, 96)), projections.front);
    expect(normal(visible)).toHaveLength(4);
  });

  it('do not depend on how the rings of facets begin', () => {
    const { visible } = drawLines(edgeNet(tube(20, 15, 50, 90)), projections.isometric);
    for (const line of chain(visible, { grain: 1e-3 })) expect(lengthOf(line)).toBeGreaterThan(5);
  });
});
