import { describe, expect, it } from 'vitest';
import { freeSide, layOutDimension } from './dimension.ts';
import { projectionOf } from './projection.ts';
import type { StageDimension } from './stage.ts';
import { lengthOf, minus } from './vectors.ts';

const size = { width: 1000, height: 800 };
const seenFrom = (azimuth: number, elevation = 20) => projectionOf({ target: [0, 0, 20], azimuth, elevation, distance: 500 }, size);
const bounds = { min: [-60, -40, 0], max: [60, 40, 40] } as const;
const width: StageDimension = { id: 'width', part: 'box', from: [-60, -40, 0], to: [60, -40, 0], offset: [0, -15, 0], overall: 'x' };
const height: StageDimension = { id: 'height', part: 'box', from: [60, -40, 0], to: [60, -40, 40], offset: [15, 0, 0], overall: 'z' };

describe('freeSide', () => {
  it("keeps the author's side while it is free", () => expect(freeSide(width, { bounds, projection: seenFrom(-90) })).toBe(width));

  it('comes to the near side when the model is seen from behind', () => {
    const line = freeSide(width, { bounds, projection: seenFrom(90) });
    expect(line.offset).toEqual([0, 15, 0]);
    expect(line.from[1]).toBe(40);
  });

  it('keeps the measure, from wherever it is seen', () => {
    for (let azimuth = -180; azimuth < 180; azimuth += 15) {
      for (const dimension of [width, height]) {
        const line = freeSide(dimension, { bounds, projection: seenFrom(azimuth) });
        expect(lengthOf(minus(line.to, line.from))).toBeCloseTo(lengthOf(minus(dimension.to, dimension.from)), 9);
      }
    }
  });

  it('finds a height a place beside the model from every side', () => {
    for (let azimuth = -180; azimuth < 180; azimuth += 10) {
      const projection = seenFrom(azimuth);
      const line = freeSide(height, { bounds, projection });
      const middle = projection.toPixel([line.from[0] + line.offset[0], line.from[1] + line.offset[1], 20]);
      const corners = [-60, 60].flatMap((x) => [-40, 40].map((y) => projection.toPixel([x, y, 20])?.x ?? 0));
      const beside = (middle?.x ?? 0) < Math.min(...corners) || (middle?.x ?? 0) > Math.max(...corners);
      expect(beside, `from ${azimuth}°`).toBe(true);
    }
  });

  it('never moves a line that measures something inside', () => {
    const { overall: _, ...inner } = width;
    expect(freeSide(inner, { bounds, projection: seenFrom(90) })).toBe(inner);
  });
});

describe('layOutDimension', () => {
  it('leaves a gap for the figure in the middle of the line', () => {
    const layout = layOutDimension(width, { projection: seenFrom(-90), figureWidth: 50 });
    expect(layout?.figure.x).toBeCloseTo(500, 0);
    const level = layout?.strokes.filter(([a, b]) => Math.abs(a.y - b.y) < 0.5) ?? [];
    expect(level).toHaveLength(2);
    for (const [, end] of level) expect(Math.abs(end.x - 500)).toBeGreaterThanOrEqual(25);
  });

  it('puts the figure beyond the end of a short line', () => {
    const short = { ...width, from: [-6, -40, 0] as const, to: [6, -40, 0] as const };
    const layout = layOutDimension(short, { projection: seenFrom(-90), figureWidth: 60 });
    const right = Math.max(...(layout?.strokes.flatMap(([a, b]) => [a.x, b.x]) ?? []));
    expect(layout?.figure.x).toBeGreaterThan(right + 20);
  });

  it('keeps the figure of an upright line clear of a model that is close', () => {
    const close = { ...height, offset: [4, 0, 0] as const };
    const projection = seenFrom(-90, 5);
    const layout = layOutDimension(close, { projection, figureWidth: 60 });
    const edge = projection.toPixel([60, -40, 20])?.x ?? 0;
    expect((layout?.figure.x ?? 0) - 30).toBeGreaterThan(edge);
  });

  it('says nothing about a line that is seen from its end', () => expect(layOutDimension(width, { projection: seenFrom(0, 3), figureWidth: 50 })).toBeUndefined());
});
