import type { Drawing } from './drawing.ts';
import type { GraphNode } from './graph.ts';
import type { GreyImage } from './grey-image.ts';
import { keepNames, namesOf } from './names.ts';
import type { NodeParameters } from './node-kinds.ts';
import type { GraphRefused, Outcome } from './outcome.ts';
import { validateGraph } from './validate-graph.ts';
import type { CheckedGraph } from './validate-graph.ts';

/** Parameters of a text node, complete. Lengths in millimetres; 0 in `maxWidth` and `maxHeight` is no limit. */
export type TextNodeParameters = NodeParameters<'text'>;

export interface Shaped<Note> {
  /** Outer contours counter-clockwise, holes clockwise, in millimetres. */
  readonly contours: readonly (readonly (readonly number[])[])[];
  readonly notes: readonly Note[];
}

/** What nodes name and a graph does not hold. */
export interface Contents<Note, Fault> {
  shape(parameters: TextNodeParameters): Promise<Outcome<Shaped<Note>, Fault>>;
  /** By the SHA-256 of its text; undefined where the design has no such drawing. */
  drawing(hash: string): Drawing | undefined;
  image(hash: string): GreyImage | undefined;
}

const resolvable: ReadonlySet<string> = new Set(['text', 'drawing', 'relief']);

/**
 * Replaces texts and drawings by their outlines and reliefs by their height fields, so that every kernel gets the same. Nodes keep
 * their places and their names: they name what they show by content, so what they become follows from it.
 */
export async function resolveContents<Note, Fault>(graph: CheckedGraph, contents: Contents<Note, Fault>): Promise<Outcome<{ readonly graph: CheckedGraph; readonly notes: readonly Note[] }, Fault | GraphRefused>> {
  if (!graph.nodes.some(({ kind }) => resolvable.has(kind))) return { ok: true, value: { graph, notes: [] } };
  const notes: Note[] = [];
  const nodes: GraphNode[] = [];
  for (const node of graph.nodes) {
    if (node.kind === 'text') {
      const shaped = await contents.shape(node.parameters as unknown as TextNodeParameters);
      if (!shaped.ok) return shaped;
      notes.push(...shaped.value.notes);
      nodes.push({ kind: 'outline', inputs: [], parameters: { contours: shaped.value.contours } });
    } else if (node.kind === 'drawing') {
      const parameters = node.parameters as unknown as NodeParameters<'drawing'>;
      const found = contents.drawing(parameters.drawing);
      if (found === undefined) return missing('drawing', 'drawing');
      nodes.push({ kind: 'outline', inputs: [], parameters: { contours: fitted(found, parameters) } });
    } else if (node.kind === 'relief') {
      const { image, ...sizes } = node.parameters as unknown as NodeParameters<'relief'>;
      const found = contents.image(image);
      if (found === undefined) return missing('relief', 'image');
      nodes.push({ kind: 'height-field', inputs: [], parameters: { ...sizes, columns: found.width, rows: found.height, levels: found.levels } });
    } else nodes.push(node);
  }
  const resolved = validateGraph({ nodes });
  if (!resolved.ok) return resolved;
  keepNames(resolved.value, namesOf(graph));
  return { ok: true, value: { graph: resolved.value, notes } };
}

function fitted({ width, height, contours }: Drawing, box: { readonly width: number; readonly height: number }): Shaped<never>['contours'] {
  const scale = Math.min(box.width / width, box.height / height);
  return contours.map((contour) => contour.map(([x = 0, y = 0]) => [(x - width / 2) * scale, (y - height / 2) * scale]));
}

/** A script can only name what its values hold, unless it makes up a hash. */
const missing = (kind: string, parameter: string): { readonly ok: false; readonly fault: GraphRefused } => ({
  ok: false,
  fault: { code: 'graph-refused', kind, parameter, message: `The product asks for a ${parameter} that the design does not have; let its build use what its values hold.` },
});
