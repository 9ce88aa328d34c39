import { area, FillRule, type Paths64, union } from 'clipper2-ts';
import { decodeDrawing, type Drawing, drawingLimits, encodeDrawing } from '@patternbook/geometry';

const areaOf = (paths: Paths64): number => paths.reduce((sum, path) => sum + area(path), 0);

/** What is wrong with a drawing; nothing, if all is well. */
export function faultsOf(drawing: Drawing): readonly string[] {
  const faults: string[] = [];
  const text = encodeDrawing(drawing);
  if (!text.ok) return [`cannot be written: ${text.fault.message}`];
  const read = decodeDrawing(text.value);
  if (!read.ok) return [`cannot be read again: ${read.fault.message}`];
  if (JSON.stringify(read.value) !== JSON.stringify(drawing)) faults.push('is another after it was written and read');

  const points = drawing.contours.flat();
  if (points.length > drawingLimits.points || drawing.contours.length > drawingLimits.contours) faults.push('is over the limits');
  if (!points.every(([x = NaN, y = NaN]) => x >= 0 && y >= 0 && x <= drawing.width * 1.001 + 0.002 && y <= drawing.height * 1.001 + 0.002)) faults.push('leaves its box');
  if (drawing.contours.some((contour) => contour.length < 3)) faults.push('has contours without an area');

  const step = Math.max(drawing.width, drawing.height) / drawingLimits.resolution;
  const paths: Paths64 = drawing.contours.map((contour) => contour.map(([x = 0, y = 0]) => ({ x: Math.round(x / step), y: Math.round(y / step) })));
  const [signed, whole, alternate] = [areaOf(paths), areaOf(union(paths, FillRule.NonZero)), areaOf(union(paths, FillRule.EvenOdd))];
  // Where edges touch, the clipper moves points by a step of the grid.
  const slack = 4 * points.length + 1e-6 * drawingLimits.resolution ** 2;
  if (!(signed > 0)) faults.push('has no area');
  if (Math.abs(signed - whole) > slack || Math.abs(whole - alternate) > slack) faults.push(`crosses itself: ${signed} by its contours, ${whole} by winding, ${alternate} by parity`);
  return faults;
}
