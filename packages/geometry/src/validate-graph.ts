/** Judges graphs before any kernel sees them. What comes from a script is a stranger's: nothing is taken for granted. */
import type { Graph, GraphNode, NodeParameter } from './graph.ts';
import { limits } from './limits.ts';
import type { AnyNodeKind, Estimate } from './node-kind.ts';
import { nodeKindOf } from './node-kinds.ts';
import type { GraphRefused, Outcome } from './outcome.ts';

declare const checked: unique symbol;

/** A graph in which every parameter is present and inside its limits. Only `validateGraph` and what it trusts make one. */
export type CheckedGraph = Graph & { readonly [checked]: true };

const checkedGraphs = new WeakSet<Graph>();

export const isChecked = (graph: Graph): graph is CheckedGraph => checkedGraphs.has(graph);

/**
 * Reads a graph from plain data: JSON, or what a worker was sent. The result is a new object with every parameter present; the
 * argument may be changed afterwards, but for points of contours, which are shared.
 */
export function validateGraph(graph: unknown): Outcome<CheckedGraph, GraphRefused> {
  const nodes = isRecord(graph) ? graph['nodes'] : undefined;
  if (!Array.isArray(nodes)) return refuse({ kind: 'graph', message: 'A graph must have a list of nodes; rebuild it with the graph builder.' });
  if (nodes.length > limits.nodes) return refuse({ kind: 'graph', message: `A graph may have at most ${limits.nodes} nodes, but this one has ${nodes.length}; use repeats, or fewer features.` });

  const made: GraphNode[] = [];
  const kinds: AnyNodeKind[] = [];
  const estimates: Estimate[] = [];
  let links = 0;
  for (const [place, node] of (nodes as readonly unknown[]).entries()) {
    const kind = isRecord(node) ? nodeKindOf(node['kind']) : undefined;
    if (!isRecord(node) || !kind) {
      const name = isRecord(node) && typeof node['kind'] === 'string' ? node['kind'].slice(0, 40) : 'unknown';
      return refuse({ kind: name, node: place, message: `Node ${place} is of the kind "${name}", which does not exist; use the graph builder.` });
    }
    const inputs = readInputs(node['inputs'], { place, kind, kinds });
    if (!inputs.ok) return inputs;
    links += inputs.value.length;
    if (links > limits.allInputs) return refuse({ kind: 'graph', message: `The nodes of a graph may have at most ${limits.allInputs} inputs together; use repeats, or fewer features.` });
    const parameters = readParameters(node['parameters'], kind, place);
    if (!parameters.ok) return parameters;

    const below = inputs.value.map((input) => estimates[input]!);
    const estimate = kind.estimate(parameters.value as never, below);
    for (const bound of ['size', 'reach'] as const) {
      if (!(estimate[bound] <= mostOf[bound])) return refuse({ kind: kind.kind, node: place, ...blame(bound, { kind, parameters: parameters.value, below }), message: tooMuch(bound, kind, estimate) });
    }
    made.push({ kind: kind.kind, inputs: inputs.value, parameters: parameters.value });
    kinds.push(kind);
    estimates.push(estimate);
  }

  const total = evaluatedSize(made, kinds, estimates);
  if (total > limits.graphSize) return refuse({ kind: 'graph', message: `The design would take about ${Math.round(total)} triangles to work out, but at most ${limits.graphSize} holds; choose fewer copies, or coarser curves.` });
  const result: Graph = { nodes: made };
  checkedGraphs.add(result);
  return { ok: true, value: result as CheckedGraph };
}

function readInputs(inputs: unknown, { place, kind, kinds }: { readonly place: number; readonly kind: AnyNodeKind; readonly kinds: readonly AnyNodeKind[] }): Outcome<readonly number[], GraphRefused> {
  const { dimension, min, max } = kind.inputs;
  const wrong = (message: string): Outcome<never, GraphRefused> => refuse({ kind: kind.kind, node: place, message });
  if (!Array.isArray(inputs)) return wrong(`${capital(kind.noun)} must list its inputs; use the graph builder.`);
  if (inputs.length < min || inputs.length > max) return wrong(`${capital(kind.noun)} must have ${min === max ? min : `${min} to ${max}`} inputs, but it has ${inputs.length}.`);
  for (const input of inputs as readonly unknown[]) {
    if (typeof input !== 'number' || !Number.isInteger(input) || input < 0 || input >= place) return wrong(`Inputs of ${kind.noun} must be places of earlier nodes, so that no node can depend on itself.`);
    if (kinds[input]!.dimension !== dimension) return wrong(`${capital(kind.noun)} needs ${dimension === 2 ? 'profiles' : 'solids'}, but input ${input} is ${kinds[input]!.noun}, a ${dimension === 2 ? 'solid' : 'profile'}.`);
  }
  return { ok: true, value: inputs.slice() as number[] };
}

function readParameters(parameters: unknown, kind: AnyNodeKind, place: number): Outcome<Readonly<Record<string, NodeParameter>>, GraphRefused> {
  const wrong = (parameter: string, message: string): Outcome<never, GraphRefused> => refuse({ kind: kind.kind, parameter, node: place, message });
  if (!isRecord(parameters)) return refuse({ kind: kind.kind, node: place, message: `${capital(kind.noun)} must have its parameters; use the graph builder.` });
  for (const name of Object.keys(parameters)) {
    if (!Object.hasOwn(kind.parameters, name)) return wrong(name.slice(0, 40), `${capital(kind.noun)} has no parameter "${name.slice(0, 40)}"; leave it out.`);
  }
  const complete: Record<string, NodeParameter> = {};
  for (const [name, schema] of Object.entries(kind.parameters)) {
    const value: unknown = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (value === undefined && schema.default !== undefined) {
      complete[name] = schema.default;
      continue;
    }
    const holds = schema.refuse(value);
    if (holds !== undefined) return wrong(name, `The ${name} of ${kind.noun} must be ${holds}, but it is ${show(value)}.`);
    complete[name] = value as NodeParameter;
  }
  const misfit = kind.check?.(complete as never);
  if (misfit) return wrong(misfit.parameter, `The ${misfit.parameter} of ${kind.noun} must be ${misfit.holds}, but it is ${show(complete[misfit.parameter])}.`);
  return { ok: true, value: complete };
}

/**
 * Size of everything that an evaluation works on. A node whose every use absorbs it (a union within a union) is never made by
 * itself, so that a chain of unions costs what one union of all costs.
 */
function evaluatedSize(nodes: readonly GraphNode[], kinds: readonly AnyNodeKind[], estimates: readonly Estimate[]): number {
  const used = new Uint8Array(nodes.length);
  const made = new Uint8Array(nodes.length);
  for (const [place, { inputs }] of nodes.entries()) {
    const { absorbs } = kinds[place]!;
    for (const [order, input] of inputs.entries()) {
      used[input] = 1;
      const absorbed = (order === 0 ? absorbs?.first : absorbs?.others)?.includes(kinds[input]!.kind) ?? false;
      if (!absorbed) made[input] = 1;
    }
  }
  let total = 0;
  for (const [place, { size }] of estimates.entries()) if (made[place] === 1 || used[place] === 0) total += size;
  return total;
}

/** Which parameter makes a node pass a bound: the one that eases it most when halved, the larger number of two alike. None where the inputs alone do. */
function blame(bound: keyof Estimate, { kind, parameters, below }: { readonly kind: AnyNodeKind; readonly parameters: Readonly<Record<string, NodeParameter>>; readonly below: readonly Estimate[] }): { readonly parameter?: string } {
  let least = 0.99 * kind.estimate(parameters as never, below)[bound];
  let worst: string | undefined;
  const largestFirst = Object.entries(parameters).sort(([, a], [, b]) => (typeof a === 'number' && typeof b === 'number' ? b - a : 0));
  for (const [name, value] of largestFirst) {
    const smaller = halved(value);
    if (smaller === undefined) continue;
    const eased = kind.estimate({ ...parameters, [name]: smaller } as never, below)[bound];
    if (!(eased < least)) continue;
    least = 0.99 * eased;
    worst = name;
  }
  return worst === undefined ? {} : { parameter: worst };
}

function halved(value: NodeParameter): NodeParameter | undefined {
  if (typeof value === 'number') return value / 2;
  if (typeof value === 'string') return value.slice(0, value.length / 2);
  if (!Array.isArray(value)) return undefined;
  return value.every((each) => typeof each === 'number') ? value.map((each: number) => each / 2) : (value.slice(0, value.length / 2) as NodeParameter);
}

const mostOf: Estimate = { size: limits.nodeSize, reach: limits.reach };

function tooMuch(bound: keyof Estimate, kind: AnyNodeKind, estimate: Estimate): string {
  return bound === 'size'
    ? `${capital(kind.noun)} would have about ${Math.round(estimate.size)} ${kind.dimension === 3 ? 'triangles' : 'points'}, but at most ${limits.nodeSize} holds; choose fewer copies, coarser curves or smaller numbers.`
    : `${capital(kind.noun)} would reach ${Math.round(estimate.reach)} mm from the origin, but at most ${limits.reach} mm holds; choose smaller lengths or fewer copies.`;
}

const refuse = (fault: Omit<GraphRefused, 'code'>): { readonly ok: false; readonly fault: GraphRefused } => ({ ok: false, fault: { code: 'graph-refused', ...fault } });

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value in a message: short, on one line, and never running a stranger's `toString`. */
function show(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (value === undefined) return 'missing';
  // JSON writes what is not a finite number as null.
  if (value === null) return 'not a number';
  if (!Array.isArray(value)) return 'something else';
  return value.length > 12 || value.some(Array.isArray) ? `a list of ${value.length}` : `[${Array.from(value, show).join(', ')}]`;
}
