import type { Graph } from '@patternbook/geometry';
import type { Bench } from './bench.ts';
import { apart } from './booleans.ts';
import type { Made } from './made.ts';
import type { MadeGraph } from './make-graph.ts';
import { neededFor } from './supports.ts';

/** Kind of the first node below a part that holds more or less than its inputs allow, or is no valid shape; the part's own, where none stands out. */
export function suspectOf(bench: Bench, { nodes }: Graph, { made, root }: { readonly made: MadeGraph; readonly root: number }): string {
  const contents = new Map<number, number>();
  for (const place of neededFor(nodes, [root])) {
    const { kind, inputs } = nodes[place]!;
    const shape: Made = apart(bench, made.made.get(place)!);
    const content = shape.pieces.reduce((sum, piece) => sum + (shape.dimension === 2 ? bench.areaOf(piece) : bench.volumeOf(piece)), 0);
    contents.set(place, content);
    const below = kind === 'hull' || kind === 'profile-hull' ? [] : inputs.map((input) => contents.get(input)!);
    const [least, most] = boundsOf(kind.replace('profile-', ''), below);
    const slack = 1e-3 * Math.max(Math.abs(content), ...below);
    if (!(content >= least - slack && content <= most + slack) || !shape.pieces.every((piece) => bench.isValid(piece))) return kind;
  }
  return nodes[root]!.kind;
}

/** What a boolean's content must lie between; of other kinds only that there is some. */
function boundsOf(kind: string, contents: readonly number[]): readonly [number, number] {
  const [first = 0, ...others] = contents;
  const sum = others.reduce((all, each) => all + each, 0);
  switch (kind) {
    case 'union':
      return [Math.max(first, ...others), first + sum];
    case 'difference':
      return [Math.max(0, first - sum), first];
    case 'intersection':
      return [0, Math.min(first, ...others)];
    default:
      return [0, Infinity];
  }
}
