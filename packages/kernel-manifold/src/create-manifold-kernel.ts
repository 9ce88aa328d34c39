import { NodeRefused, nodeKindOf } from '@patternbook/geometry';
import type { Kernel, MakeOrder, Measurements } from '@patternbook/geometry';
import { Bench } from './bench.ts';
import { loadBinding } from './binding.ts';
import type { LoadedBinding, Point3, Section, Solid } from './binding.ts';
import type { ManifoldHandle, Origin, SolidHandle } from './handle.ts';
import { Heap } from './heap.ts';
import { kernelId } from './identity.ts';
import { prismMakers, profileMakers, solidMakers } from './makers.ts';
import { meshOf } from './mesh-of.ts';
import { compileFrom, compilePackaged } from './wasm.ts';

export interface ManifoldKernelOptions {
  /** Address of `manifold-3d/manifold.wasm`; needed in a browser. Left out: the package's file, as Node finds it. */
  readonly wasmUrl?: string;
  /** The same, compiled before: a worker that takes another's place starts at once. */
  readonly wasm?: WebAssembly.Module;
}

export interface ManifoldKernel extends Kernel<ManifoldHandle> {
  /** Handles that were made and not released. */
  live(): number;
  /** Bytes of the WASM memory, which only grows: above a gigabyte, replace the worker. */
  heapBytes(): number;
}

/** Loads Manifold with a heap of its own. One kernel serves one thread. */
export async function createManifoldKernel({ wasmUrl, wasm }: ManifoldKernelOptions = {}): Promise<ManifoldKernel> {
  const module = wasm ?? (await (wasmUrl === undefined ? compilePackaged() : compileFrom(wasmUrl)));
  return kernelOn(await loadBinding(module));
}

/** The kernel on a binding that is loaded. */
export function kernelOn(loaded: LoadedBinding): ManifoldKernel {
  const { binding } = loaded;
  const heap = new Heap(loaded);
  const handles = new Set<ManifoldHandle>();

  const make = (order: MakeOrder<ManifoldHandle>): ManifoldHandle => {
    const copiesOf = new Map(order.inputs.flatMap((input) => (input.dimension === 3 && input.copies.length > 0 ? [[input.solid, input.copies] as const] : [])));
    const bench = new Bench({ binding, heap, quality: order.quality, copiesOf });
    try {
      const handle = makeOn(bench, order);
      handles.add(handle);
      return handle;
    } finally {
      bench.clear();
    }
  };
  const release = (handle: ManifoldHandle): void => {
    if (!handles.delete(handle)) throw new TypeError('This handle was released before, or is another kernel\'s.');
    if (handle.dimension === 2) handle.section.delete();
    else for (const solid of [handle.solid, ...handle.copies]) solid.delete();
  };
  return {
    id: kernelId,
    supports: (kind) => makerOf.has(kind),
    make,
    mesh: (handle) => meshOf(solidOf(handle)),
    measure: (handle) => measure(solidOf(handle).solid),
    release,
    dispose: () => [...handles].forEach(release),
    live: () => handles.size,
    heapBytes: () => heap.bytes,
  };
}

type AnyMaker<Input, Output> = (parameters: never, bench: Bench, inputs: readonly Input[]) => Output;

type FoundMaker =
  | { readonly from: 2; readonly to: 2; readonly make: AnyMaker<Section, Section> }
  | { readonly from: 2; readonly to: 3; readonly make: AnyMaker<Section, Solid> }
  | { readonly from: 3; readonly to: 3; readonly make: AnyMaker<Solid, Solid> };

/** By kind. What goes in and what comes out follows from the list that a maker stands in. */
const makerOf: ReadonlyMap<string, FoundMaker> = new Map<string, FoundMaker>([
  ...Object.entries<AnyMaker<Section, Section>>(profileMakers).map(([kind, make]): [string, FoundMaker] => [kind, { from: 2, to: 2, make }]),
  ...Object.entries<AnyMaker<Section, Solid>>(prismMakers).map(([kind, make]): [string, FoundMaker] => [kind, { from: 2, to: 3, make }]),
  ...Object.entries<AnyMaker<Solid, Solid>>(solidMakers).map(([kind, make]): [string, FoundMaker] => [kind, { from: 3, to: 3, make }]),
]);

function makeOn(bench: Bench, { node, name, region, inputs }: MakeOrder<ManifoldHandle>): ManifoldHandle {
  const maker = makerOf.get(node.kind);
  if (!maker) throw new TypeError(`Manifold cannot make nodes of the kind "${node.kind}".`);
  const parameters = node.parameters as never;
  if (maker.to === 2) return { dimension: 2, section: bench.take(maker.make(parameters, bench, inputs.map(sectionOf))) };
  const solid = maker.from === 2 ? maker.make(parameters, bench, inputs.map(sectionOf)) : maker.make(parameters, bench, inputs.map((input) => solidOf(input).solid));

  // Asked here, the work is done here: left for later, it is not faster, and the bits would depend on who asks first. A union of few
  // copies alone waits, since a hull may not need it; what it gives is the same whenever it is asked.
  const status = bench.copies.length > 0 ? 'NoError' : solid.status();
  if (status !== 'NoError') throw new NodeRefused(node.kind, undefined, `With these values, ${nodeKindOf(node.kind)!.noun} cannot be made (${status}); choose others.`);
  return { dimension: 3, solid: bench.take(solid), copies: bench.copies.map((copy) => bench.take(copy)), origins: originsOf(inputs, { ids: bench.originals, origin: { region, node: name } }) };
}

function originsOf(inputs: readonly ManifoldHandle[], made: { readonly ids: readonly number[]; readonly origin: Origin }): ReadonlyMap<number, Origin> {
  const solids = inputs.filter((input) => input.dimension === 3);
  if (solids.length === 1 && made.ids.length === 0) return solids[0]!.origins;
  const origins = new Map<number, Origin>();
  for (const solid of solids) for (const [id, origin] of solid.origins) origins.set(id, origin);
  for (const id of made.ids) origins.set(id, made.origin);
  return origins;
}

function measure(solid: Solid): Pick<Measurements, 'volume' | 'area' | 'bounds'> {
  const { min, max } = solid._boundingBox();
  // Adding zero makes zero of minus zero.
  const corner = ({ x, y, z }: Point3) => [x + 0, y + 0, z + 0] as const;
  return { volume: solid.volume(), area: solid.surfaceArea(), bounds: { min: corner(min), max: corner(max) } };
}

function sectionOf(handle: ManifoldHandle): Section {
  if (handle.dimension !== 2) throw new TypeError('A profile was expected here, but a solid was given.');
  return handle.section;
}

function solidOf(handle: ManifoldHandle): SolidHandle {
  if (handle.dimension !== 3) throw new TypeError('A solid was expected here, but a profile was given.');
  return handle;
}
