import { nodeKindOf, validateGraph } from '@patternbook/geometry';
import type { Graph } from '@patternbook/geometry';
import type { TopoDS_Shape } from 'replicad-opencascadejs';
import { Bench } from './bench.ts';
import { loadOcct } from './binding.ts';
import type { Occt, OcctOptions } from './binding.ts';
import { deviationOf } from './deviation.ts';
import { NodeFailed, NotExact } from './failures.ts';
import { makeGraph } from './make-graph.ts';
import type { Outcome, StepFault } from './outcome.ts';
import { finished } from './step-text.ts';
import { suspectOf } from './suspect.ts';
import { neededFor, unsupportedNodes } from './supports.ts';
import { unified } from './unified.ts';
import { writeDocument } from './write-document.ts';

/** One part of an assembly. */
export interface StepPart {
  readonly id: string;
  readonly name: string;
  /** #rrggbb. */
  readonly colour: string;
  readonly quantity: number;
  /** Place of its solid in the graph. */
  readonly node: number;
  /** As the mesh was measured: mm³. */
  readonly volume: number;
}

export interface StepAssembly {
  readonly name: string;
  /** Texts, drawings and pictures in it are outlines and height fields. */
  readonly graph: Graph;
  readonly parts: readonly StepPart[];
  /** Kept in the header, in a comment: letters, digits, "-", "_" and ".". */
  readonly mark: string;
}

export interface StepWriter {
  /** STEP AP242 in millimetres. The same assembly gives the same bytes. */
  write(assembly: StepAssembly): Outcome<Uint8Array<ArrayBuffer>>;
  /** Bytes of the WASM memory, which only grows. */
  heapBytes(): number;
  dispose(): void;
}

/** By how much of its volume a part may differ from its mesh, which is cut into chords. */
const mostDeviation = 0.005;

/** Loads OpenCascade with a heap of its own. One writer serves one thread; after anything that it throws, take another. */
export async function createStepWriter(options: OcctOptions = {}): Promise<StepWriter> {
  let loaded: Occt | undefined = await loadOcct(options);
  return {
    write: (assembly) => {
      if (loaded === undefined) throw new TypeError('This writer was disposed of.');
      return writeWith(loaded, assembly);
    },
    heapBytes: () => loaded?.wasmMemory.buffer.byteLength ?? 0,
    dispose: () => {
      loaded = undefined;
    },
  };
}

function writeWith(oc: Occt, { name, graph, parts, mark }: StepAssembly): Outcome<Uint8Array<ArrayBuffer>> {
  const checked = validateGraph(graph);
  if (!checked.ok) return { ok: false, fault: { code: 'graph-refused', message: checked.fault.message } };
  for (const part of parts) {
    const [unsupported] = unsupportedNodes(checked.value, part.node);
    if (unsupported) return notExact(part, unsupported.kind, unsupported.why);
  }
  const bench = new Bench(oc);
  try {
    const made = makeGraph(bench, checked.value, parts.map(({ node }) => node));
    const shapes: TopoDS_Shape[] = [];
    for (const part of parts) {
      const solids = made.wholeOf(part.node).pieces.map((piece) => unified(bench, piece));
      const shape = solids.length === 1 ? solids[0]! : bench.compound(solids);
      if (!isTrue(bench, shape, part)) return notTrue(part, suspectOf(bench, checked.value, { made, root: part.node }));
      shapes.push(shape);
    }
    const written = writeDocument(bench, parts.map(({ colour }, place) => ({ shape: shapes[place]!, colour })));
    const names = [name, ...parts.map((part) => (part.quantity === 1 ? part.name : `${part.name} (${part.quantity}x)`))];
    return { ok: true, value: new TextEncoder().encode(finished(written, { names, header: { name, mark } })) };
  } catch (error) {
    if (!(error instanceof NodeFailed)) throw error;
    const part = parts.find(({ node }) => neededFor(checked.value.nodes, [node]).includes(error.place))!;
    const { kind } = checked.value.nodes[error.place]!;
    return error.cause instanceof NotExact ? notExact(part, kind, error.cause.why) : notTrue(part, kind);
  } finally {
    bench.clear();
  }
}

const isTrue = (bench: Bench, shape: TopoDS_Shape, { volume }: StepPart): boolean => deviationOf(bench.volumeOf(shape), volume) <= mostDeviation && bench.isValid(shape);

const nounOf = (kind: string): string => nodeKindOf(kind)?.noun ?? kind;

const notExact = (part: StepPart, kind: string, why: string): { readonly ok: false; readonly fault: StepFault } => ({
  ok: false,
  fault: { code: 'not-exact', part: part.id, kind, message: `${part.name} cannot become STEP, because ${nounOf(kind)} in it has no exact form: ${why}; choose STL or 3MF, or other values.` },
});

const notTrue = (part: StepPart, kind: string): { readonly ok: false; readonly fault: StepFault } => ({
  ok: false,
  fault: { code: 'not-true', part: part.id, kind, message: `${part.name} cannot become STEP with these values, because ${nounOf(kind)} in it did not come out exactly; choose STL or 3MF, or change a value a little.` },
});

