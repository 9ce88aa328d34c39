import type { FabricationPart } from '@patternbook/fabrication';
import type { Mesh } from '@patternbook/geometry';

/** A flat body over an outline, whose first corner sees all others. */
export function prism(corners: readonly (readonly [x: number, y: number])[], height: number): Mesh {
  const positions = corners.flatMap(([x, y]) => [x, y, 0, x, y, height]);
  const indices: number[] = [];
  for (let at = 0; at < corners.length; at++) {
    const [a, b] = [at * 2, ((at + 1) % corners.length) * 2];
    indices.push(a, b, b + 1, a, b + 1, a + 1);
    if (at > 0 && at + 1 < corners.length) indices.push(0, b, a, 1, a + 1, b + 1);
  }
  return { positions: Float32Array.from(positions), indices: Uint32Array.from(indices), runs: [{ region: '', node: '', start: 0, count: indices.length / 3 }] };
}

export const rectangle = (width: number, depth: number): Mesh => prism([[0, 0], [width, 0], [width, depth], [0, depth]], 5);

export const disc = (radius: number): Mesh =>
  prism(Array.from({ length: 64 }, (_, at) => [radius * Math.cos((at * Math.PI) / 32), radius * Math.sin((at * Math.PI) / 32)] as const), 5);

export const angle = (long: number, short: number, wide: number): Mesh => prism([[wide, wide], [wide, short], [0, short], [0, 0], [long, 0], [long, wide]], 5);

/** A part of the catalogue in another shape. */
export const shaped = (part: FabricationPart, id: string, mesh: Mesh): FabricationPart => ({ ...part, id, mesh, printRotation: [0, 0, 0], regions: {} });
