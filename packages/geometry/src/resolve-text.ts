import type { GraphNode } from './graph.ts';
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

/**
 * Replaces texts by their outlines, so that every kernel gets the same letters. Nodes keep their places and their names: a text names
 * its fonts by content, so its outline follows from it.
 */
export async function resolveText<Note, Fault>(
  graph: CheckedGraph,
  shape: (parameters: TextNodeParameters) => Promise<Outcome<Shaped<Note>, Fault>>,
): Promise<Outcome<{ readonly graph: CheckedGraph; readonly notes: readonly Note[] }, Fault | GraphRefused>> {
  if (!graph.nodes.some(({ kind }) => kind === 'text')) return { ok: true, value: { graph, notes: [] } };
  const notes: Note[] = [];
  const nodes: GraphNode[] = [];
  for (const node of graph.nodes) {
    if (node.kind !== 'text') {
      nodes.push(node);
      continue;
    }
    const shaped = await shape(node.parameters as unknown as TextNodeParameters);
    if (!shaped.ok) return shaped;
    notes.push(...shaped.value.notes);
    nodes.push({ kind: 'outline', inputs: [], parameters: { contours: shaped.value.contours } });
  }
  const resolved = validateGraph({ nodes });
  if (!resolved.ok) return resolved;
  keepNames(resolved.value, namesOf(graph));
  return { ok: true, value: { graph: resolved.value, notes } };
}
