/** Outlines as machines follow them: straight lines and true arcs. All in millimetres, Y away from the person. */

export type Point = readonly [x: number, y: number];

/** Corners of a closed outline, the last joined to the first: counter-clockwise around material, clockwise around a hole. */
export type Outline = readonly Point[];

/** Where a stretch begins. */
export interface Vertex {
  readonly x: number;
  readonly y: number;
  /** Of the stretch to the next vertex: the tangent of a quarter of its angle, counter-clockwise above zero; 0 is straight. As in DXF. */
  readonly bulge: number;
}

export interface Contour {
  readonly vertices: readonly Vertex[];
  /** Open only where tabs interrupt an outline. */
  readonly closed: boolean;
  /** A full circle, whose two halves the vertices are. */
  readonly circle?: { readonly x: number; readonly y: number; readonly radius: number };
}

/** Turn about the origin, then move. */
export interface Motion {
  readonly cos: number;
  readonly sin: number;
  readonly x: number;
  readonly y: number;
}

export const moved = ([x, y]: Point, motion: Motion): Point => [motion.cos * x - motion.sin * y + motion.x, motion.sin * x + motion.cos * y + motion.y];

export function movedContour({ vertices, closed, circle }: Contour, motion: Motion): Contour {
  const at = (x: number, y: number): { readonly x: number; readonly y: number } => {
    const [right, up] = moved([x, y], motion);
    return { x: right, y: up };
  };
  return { closed, vertices: vertices.map(({ x, y, bulge }) => ({ ...at(x, y), bulge })), ...(circle && { circle: { ...at(circle.x, circle.y), radius: circle.radius } }) };
}

/** Twice the area that an outline encloses: above zero where it runs counter-clockwise. */
export const doubleArea = (outline: Outline): number => {
  let sum = 0;
  let [x, y] = outline[outline.length - 1]!;
  for (const [right, up] of outline) {
    sum += x * up - right * y;
    [x, y] = [right, up];
  }
  return sum;
};

export interface Box { readonly low: Point; readonly high: Point }

export function boxOf(points: Iterable<Point>): Box {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) [left, bottom, right, top] = [Math.min(left, x), Math.min(bottom, y), Math.max(right, x), Math.max(top, y)];
  return { low: [left, bottom], high: [right, top] };
}

export const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));

/** Whether a point lies within outlines, by the number of their edges to its right. */
export function isInside([x, y]: Point, outlines: readonly Outline[]): boolean {
  let inside = false;
  for (const outline of outlines) {
    let [px, py] = outline[outline.length - 1]!;
    for (const [qx, qy] of outline) {
      if (py > y !== qy > y && x < px + ((y - py) / (qy - py)) * (qx - px)) inside = !inside;
      [px, py] = [qx, qy];
    }
  }
  return inside;
}
