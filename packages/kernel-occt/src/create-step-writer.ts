import { nodeKindOf, validateGraph } from '@patternbook/geometry';
import type { CheckedGraph, Graph } from '@patternbook/geometry';
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
  /** STEP AP242 in millimetres. The same assembly gives the same bytes. The first one loads OpenCascade. */
  write(assembly: StepAssembly): Promise<Outcome<Uint8Array<ArrayBuffer>>>;
  /** Bytes of the WASM memory that is held now; 0 before the first write. */
  heapBytes(): number;
  dispose(): void;
}

/** By how much of its volume a part may differ from its mesh, which is cut into chords. */
const mostDeviation = 0.005;

/**
 * Beyond so many bytes the next assembly gets an instance of its own. The binding forgets some hundred bytes with each object that has
 * several constructors, whoever deletes it, so that a heap grows by a few megabytes a file.
 */
const freshBeyond = 384 * 1024 * 1024;

/** Writes one assembly after the other. One writer serves one thread. */
export function createStepWriter(options: OcctOptions = {}): StepWriter {
  let loading: Promise<Occt> | undefined;
  let held = 0;
  const forget = (): void => {
    loading = undefined;
    held = 0;
  };
  return {
    write: async (assembly) => {
      const checked = validateGraph(assembly.graph);
      if (!checked.ok) return { ok: false, fault: { code: 'format-unsuited', format: 'step', reason: 'graph', message: checked.fault.message } };
      for (const part of assembly.parts) {
        const [unsupported] = unsupportedNodes(checked.value, part.node);
        if (unsupported) return notExact(part, unsupported.kind, unsupported.why);
      }
      if (held > freshBeyond) forget();
      const oc = await (loading ??= loadOcct(options));
      try {
        const written = writeWith(oc, assembly, checked.value);
        held = oc.wasmMemory.buffer.byteLength;
        return written;
      } catch (error) {
        // Whatever happened, nothing is known of this heap any more.
        forget();
        if (error instanceof NodeFailed) return failed(error, assembly, checked.value);
        throw error;
      }
    },
    heapBytes: () => held,
    dispose: forget,
  };
}

function writeWith(oc: Occt, { name, parts, mark }: StepAssembly, graph: CheckedGraph): Outcome<Uint8Array<ArrayBuffer>> {
  const bench = new Bench(oc);
  try {
    const made = makeGraph(bench, graph, parts.map(({ node }) => node));
    const shapes: TopoDS_Shape[] = [];
    for (const part of parts) {
      const solids = made.wholeOf(part.node).pieces.map((piece) => ownCopy(bench, unified(bench, piece)));
      const shape = solids.length === 1 ? solids[0]! : bench.compound(solids);
      if (!isTrue(bench, shape, part)) {
        const suspect = suspectOf(bench, graph, { made, root: part.node });
        bench.clear();
        return notTrue(part, suspect);
      }
      shapes.push(shape);
    }
    const written = writeDocument(bench, parts.map(({ colour }, place) => ({ shape: shapes[place]!, colour })));
    const names = [name, ...parts.map((part) => (part.quantity === 1 ? part.name : `${part.name} (${part.quantity}x)`))];
    bench.clear();
    return { ok: true, value: new TextEncoder().encode(finished(written, { names, header: { name, mark } })) };
  } catch (error) {
    // After a trap, deleting what is on the heap would trap again; the heap goes as a whole.
    if (!isTrap(error)) bench.clear();
    throw error;
  }
}

const isTrap = (error: unknown): boolean => error instanceof WebAssembly.RuntimeError || (error instanceof Error && error.cause !== undefined && isTrap(error.cause));

function failed({ place, cause }: NodeFailed, { parts }: StepAssembly, { nodes }: Graph): { readonly ok: false; readonly fault: StepFault } {
  const part = parts.find(({ node }) => neededFor(nodes, [node]).includes(place))!;
  const { kind } = nodes[place]!;
  return cause instanceof NotExact ? notExact(part, kind, cause.why) : notTrue(part, kind);
}

const isTrue = (bench: Bench, shape: TopoDS_Shape, { volume }: StepPart): boolean => deviationOf(bench.volumeOf(shape), volume) <= mostDeviation && bench.isValid(shape);

/** Geometry of its own, where it stands: OpenCascade takes shapes that share theirs, or that were moved, for one part in several places. */
function ownCopy(bench: Bench, shape: TopoDS_Shape): TopoDS_Shape {
  const move = bench.put(bench.put(shape.Location()).Transformation());
  const bare = bench.put(shape.Located(bench.put(new bench.oc.TopLoc_Location()), false));
  return bench.put(bench.put(new bench.oc.BRepBuilderAPI_Transform(bare, move, true, false)).Shape());
}

const nounOf = (kind: string): string => nodeKindOf(kind)?.noun ?? kind;

const notExact = (part: StepPart, kind: string, why: string): { readonly ok: false; readonly fault: StepFault } => ({
  ok: false,
  fault: { code: 'format-unsuited', format: 'step', reason: 'not-exact', part: part.id, kind, message: `${part.name} cannot become STEP, because ${nounOf(kind)} in it has no exact form: ${why}; choose STL or 3MF, or other values.` },
});

const notTrue = (part: StepPart, kind: string): { readonly ok: false; readonly fault: StepFault } => ({
  ok: false,
  fault: { code: 'format-unsuited', format: 'step', reason: 'not-true', part: part.id, kind, message: `${part.name} cannot become STEP with these values, because ${nounOf(kind)} in it did not come out exactly; choose STL or 3MF, or change a value a little.` },
});

