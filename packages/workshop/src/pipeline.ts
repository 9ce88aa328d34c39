import { canonicalMesh, createEvaluator, creasedNormals, resolveContents, validateGraph } from '@patternbook/geometry';
import type { CheckedGraph, DrawnMesh, Evaluated, EvaluateOrder, FontList, GraphRefused, Kernel, Mesh } from '@patternbook/geometry';
import type { ProductDefinition } from '@patternbook/product';
import type { Built, RawBuild, Sandbox, SandboxFault } from '@patternbook/sandbox';
import type { Shaper } from '@patternbook/typography';
import type { EvaluatedPart, EvaluateRequest, Evaluation, MadeSolid, Outcome, ProductSource, SolidsRequest, TextNote, WorkshopFault } from './protocol.ts';

export interface PipelineParts<Handle> {
  readonly sandbox: Sandbox;
  readonly kernel: Kernel<Handle>;
  /** Called with the first text of the worker's life. */
  readonly shaper: () => Promise<Shaper>;
  /** The fonts that scripts may name. */
  readonly fonts: FontList;
  /** Milliseconds of any clock. */
  readonly now: () => number;
}

/** What a worker does with a request: script, text, kernel, normals. Throws only where the kernel is broken. */
export interface Pipeline {
  describe(source: ProductSource): Promise<Outcome<ProductDefinition>>;
  /** The answer stays the pipeline's, which may give it again. */
  evaluate(request: EvaluateRequest): Promise<Outcome<Evaluation>>;
  solids(request: SolidsRequest): Outcome<readonly MadeSolid[]>;
}

/** Answers that are kept, so that asking again costs nothing: draft and final of the present values and of those before. */
const keptAnswers = 4;

/**
 * Bytes of solids and meshes that are kept for the next edit: some half a dozen versions of a product, of which an edit needs
 * only the parts of the last. A WASM memory never gives back what it once took, and a phone has little.
 */
const keptBytes = 64 * 1024 * 1024;

/** Under which a part's blank is evaluated; no part has a slash in its id. */
const blankOf = (part: string): string => `${part}/blank`;

const fail = (fault: WorkshopFault): { readonly ok: false; readonly fault: WorkshopFault } => ({ ok: false, fault });

const refusal = ({ message, kind, parameter }: GraphRefused): { readonly ok: false; readonly fault: WorkshopFault } => fail({ code: 'graph-refused', message, kind, ...(parameter === undefined ? {} : { parameter }) });

/** Half a second or so of work is far too much for a script, but no deadline was measured. */
const sandboxFault = (fault: SandboxFault, milliseconds: number): WorkshopFault => (fault.code === 'too-much-work' ? { code: 'deadline', message: fault.message, milliseconds } : fault);

const keyOf = ({ source, values, quality, purpose }: EvaluateRequest): string =>
  JSON.stringify([source.hash, quality, purpose, Object.keys(values).sort().map((id) => [id, values[id]])]);

export const createPipeline = <Handle>({ sandbox, kernel, shaper, fonts, now }: PipelineParts<Handle>): Pipeline => {
  const shown = createEvaluator(kernel, { budget: keptBytes });
  /** For "make": nothing that an earlier evaluation left can show in what it gives. */
  const fresh = createEvaluator(kernel);
  const drawn = new WeakMap<Mesh, DrawnMesh>();
  const answers = new Map<string, Evaluation>();

  const drawnOf = (mesh: Mesh): DrawnMesh => {
    const known = drawn.get(mesh);
    if (known !== undefined) return known;
    const made = creasedNormals(mesh);
    drawn.set(mesh, made);
    return made;
  };

  const resolve = async (graph: CheckedGraph, contents: Built['contents']): Promise<Outcome<{ readonly graph: CheckedGraph; readonly notes: readonly TextNote[] }>> => {
    const resolved = await resolveContents(graph, {
      shape: async (parameters) => (await shaper()).shape(parameters),
      drawing: (hash) => {
        const found = contents.get(hash);
        return found?.kind === 'drawing' ? found.drawing : undefined;
      },
      image: (hash) => {
        const found = contents.get(hash);
        return found?.kind === 'image' ? found.image : undefined;
      },
    });
    if (resolved.ok) return resolved;
    const { fault } = resolved;
    switch (fault.code) {
      case 'graph-refused':
        return refusal(fault);
      case 'text-refused':
        return fail({ code: 'graph-refused', message: fault.message, kind: 'text', parameter: fault.parameter });
      case 'font-missing':
      case 'font-unreadable':
        return fail({ code: 'resource-missing', message: fault.message });
    }
  };

  const evaluateGraph = (graph: CheckedGraph, raw: RawBuild, { quality, purpose }: EvaluateRequest): Outcome<ReadonlyMap<string, Evaluated>> => {
    return evaluateRoots({ graph, quality, roots: raw.parts.flatMap(({ id, node, blank }) => [{ id, node }, ...(blank ? [{ id: blankOf(id), node: blank.node }] : [])]) }, purpose);
  };

  const evaluateRoots = (order: EvaluateOrder, purpose: EvaluateRequest['purpose']): Outcome<ReadonlyMap<string, Evaluated>> => {
    const evaluated = purpose === 'show' ? shown.evaluate(order) : fresh.evaluate(order);
    fresh.clear();
    if (evaluated.ok) return evaluated;
    return evaluated.fault.code === 'geometry-unsound' ? fail(evaluated.fault) : refusal(evaluated.fault);
  };

  const solids = ({ graph: given, roots }: SolidsRequest): Outcome<readonly MadeSolid[]> => {
    const graph = validateGraph(given);
    if (!graph.ok) return refusal(graph.fault);
    const evaluated = evaluateRoots({ graph: graph.value, roots, quality: 'final' }, 'make');
    if (!evaluated.ok) return evaluated;
    return { ok: true, value: roots.map(({ id }) => { const { mesh, measurements } = evaluated.value.get(id)!; return { id, mesh: canonicalMesh(mesh), measurements }; }) };
  };

  const partsOf = (raw: RawBuild, evaluated: ReadonlyMap<string, Evaluated>, purpose: EvaluateRequest['purpose']): readonly EvaluatedPart[] =>
    raw.parts.flatMap(({ id, quantity, node, explode, printRotation, blank }) => {
      const found = evaluated.get(id);
      if (found === undefined) return [];
      const { mesh, measurements } = found;
      const flat = blank && evaluated.get(blankOf(id));
      const part = {
        id, quantity, node, measurements, explode, printRotation,
        ...(blank && flat && { blank: { bends: blank.bends, mesh: purpose === 'show' ? flat.mesh : canonicalMesh(flat.mesh), measurements: flat.measurements } }),
      };
      return [purpose === 'show' ? { ...part, mesh, drawn: drawnOf(mesh) } : { ...part, mesh: canonicalMesh(mesh) }];
    });

  const work = async (request: EvaluateRequest): Promise<Outcome<Evaluation>> => {
    const begun = now();
    const raw = await sandbox.build(request.source, request.values, fonts);
    const built = now();
    if (!raw.ok) return fail(sandboxFault(raw.fault, built - begun));
    const graph = validateGraph(raw.value.graph);
    if (!graph.ok) return refusal(graph.fault);
    const resolved = await resolve(graph.value, raw.value.contents);
    const written = now();
    if (!resolved.ok) return resolved;
    const evaluated = evaluateGraph(resolved.value.graph, raw.value, request);
    if (!evaluated.ok) return evaluated;
    const parts = partsOf(raw.value, evaluated.value, request.purpose);
    const { handles, dimensions, hardware } = raw.value;
    return {
      ok: true,
      value: { graph: graph.value, ...(request.purpose === 'make' && { outlined: resolved.value.graph }), parts, handles, dimensions, hardware, notes: resolved.value.notes, milliseconds: { build: built - begun, text: written - built, evaluate: now() - written } },
    };
  };

  return {
    solids,
    describe: async (source) => {
      const begun = now();
      const described = await sandbox.describe(source);
      return described.ok ? described : fail(sandboxFault(described.fault, now() - begun));
    },
    evaluate: async (request) => {
      if (request.purpose === 'make') return work(request);
      const key = keyOf(request);
      const known = answers.get(key);
      if (known !== undefined) {
        answers.delete(key);
        answers.set(key, known);
        return { ok: true, value: { ...known, milliseconds: { build: 0, text: 0, evaluate: 0 } } };
      }
      const outcome = await work(request);
      if (outcome.ok) answers.set(key, outcome.value);
      const [oldest] = answers.keys();
      if (answers.size > keptAnswers && oldest !== undefined) answers.delete(oldest);
      return outcome;
    },
  };
};
