/** Which triangle is seen at each pixel, and how near: larger is nearer. */
export interface DepthBuffer {
  readonly width: number;
  readonly height: number;
  readonly near: Float32Array;
  /** Whether y grows downwards. */
  readonly downwards: boolean;
  /** Triangle, or −1. Left out where only depth matters. */
  readonly seen?: Int32Array;
}

/**
 * Draws triangles into a depth buffer by scan lines. `points` holds x, y (pixels) and nearness of each vertex; nearness is
 * linear on the screen (1 / depth for a lens, −depth for parallel rays). A pixel's sample is its middle. Bodies are closed,
 * so only triangles that turn their front to the viewer are drawn: counter-clockwise where y goes up, else clockwise.
 */
export function drawTriangles(buffer: DepthBuffer, points: Float32Array, indices: Uint32Array): void {
  const { width, height, near, seen } = buffer;
  const front = buffer.downwards ? -1 : 1;
  for (let at = 0, triangle = 0; at < indices.length; at += 3, triangle++) {
    const a = indices[at]! * 3, b = indices[at + 1]! * 3, c = indices[at + 2]! * 3;
    const ax = points[a]!, ay = points[a + 1]!, bx = points[b]!, by = points[b + 1]!, cx = points[c]!, cy = points[c + 1]!;
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (area * front <= 0) continue;
    const top = Math.max(0, Math.ceil((ay < by ? (ay < cy ? ay : cy) : by < cy ? by : cy) - 0.5));
    const bottom = Math.min(height - 1, Math.floor((ay > by ? (ay > cy ? ay : cy) : by > cy ? by : cy) - 0.5));
    if (top > bottom) continue;
    const az = points[a + 2]!;
    const dzx = ((points[b + 2]! - az) * (cy - ay) - (points[c + 2]! - az) * (by - ay)) / area;
    const dzy = ((points[c + 2]! - az) * (bx - ax) - (points[b + 2]! - az) * (cx - ax)) / area;
    for (let y = top; y <= bottom; y++) {
      const sample = y + 0.5;
      let from = Infinity, to = -Infinity;
      // The three edges that the scan line meets bound the span.
      if (ay <= sample !== by <= sample) { const x = ax + ((bx - ax) * (sample - ay)) / (by - ay); if (x < from) from = x; if (x > to) to = x; }
      if (by <= sample !== cy <= sample) { const x = bx + ((cx - bx) * (sample - by)) / (cy - by); if (x < from) from = x; if (x > to) to = x; }
      if (cy <= sample !== ay <= sample) { const x = cx + ((ax - cx) * (sample - cy)) / (ay - cy); if (x < from) from = x; if (x > to) to = x; }
      const first = Math.max(0, Math.ceil(from - 0.5)), last = Math.min(width - 1, Math.ceil(to - 0.5) - 1);
      let z = az + dzx * (first + 0.5 - ax) + dzy * (sample - ay);
      for (let x = first, pixel = y * width + first; x <= last; x++, pixel++, z += dzx) {
        if (z > near[pixel]!) {
          near[pixel] = z;
          if (seen) seen[pixel] = triangle;
        }
      }
    }
  }
}
