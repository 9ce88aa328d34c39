/**
 * The sandbox's inner side: runs in QuickJS beside the script, which cannot reach it. Only texts cross the border.
 *
 * Bundled into `prelude.gen.ts` by `generate-prelude.ts`.
 */
import { createGraphBuilder } from '@patternbook/geometry';
import type { FontList } from '@patternbook/geometry';

type Values = Readonly<Record<string, number | string | boolean>>;

/** What a script made of it is unknown: every property may be missing, or a getter that throws. */
interface Candidate {
  readonly build?: unknown;
}

interface CandidatePart {
  readonly id?: unknown;
  readonly solid?: { readonly node?: unknown; readonly dimension?: unknown };
  readonly quantity?: unknown;
  readonly explode?: unknown;
  readonly printRotation?: unknown;
  readonly blank?: { readonly solid?: { readonly node?: unknown; readonly dimension?: unknown }; readonly bends?: unknown };
}

interface CandidateBuild {
  readonly parts?: unknown;
  readonly handles?: unknown;
  readonly dimensions?: unknown;
  readonly hardware?: unknown;
}

// Differs from run to run, or tells what the engine is doing: a build may depend on its values only. (Date is never created.)
Reflect.deleteProperty(Math, 'random');
for (const name of ['WeakRef', 'FinalizationRegistry', 'SharedArrayBuffer', 'Atomics', 'performance', 'console', 'eval', 'gc', 'navigator']) Reflect.deleteProperty(globalThis, name);

const { parse, stringify } = JSON;
const { freeze, isArray } = { freeze: Object.freeze, isArray: Array.isArray };

let product: Candidate | undefined;

const isObject = (candidate: unknown): candidate is object => typeof candidate === 'object' && candidate !== null;

/** Takes the script's default export. */
export const accept = (candidate: unknown): void => {
  if (!isObject(candidate) || isArray(candidate)) throw new TypeError('The script must have "export default defineProduct({ … })".');
  if (typeof (candidate as Candidate).build !== 'function') throw new TypeError('The product needs a function "build".');
  product = candidate;
};

/** Everything but `build`, as JSON. */
export const describe = (): string => {
  const { build: _, ...definition } = product as Candidate & Record<string, unknown>;
  return stringify(definition);
};

const readPart = (part: CandidatePart): unknown => {
  if (!isObject(part)) throw new TypeError('Each part of a build must be an object with an id and a solid.');
  const { id, solid, quantity, explode, printRotation, blank } = part;
  if (!isObject(solid) || solid.dimension !== 3 || typeof solid.node !== 'number') throw new TypeError(`The part "${String(id)}" needs a solid made with g.`);
  const flat = blank?.solid;
  if (blank !== undefined && (!isObject(flat) || flat.dimension !== 3 || typeof flat.node !== 'number')) throw new TypeError(`The blank of the part "${String(id)}" needs a solid made with g.`);
  return { id, node: solid.node, quantity, explode, printRotation, blank: blank && { node: flat?.node, bends: blank.bends } };
};

/** Calls the product's `build` and gives the graph with everything that names its nodes, as JSON. */
export const build = (values: string, fonts: string): string => {
  const recorder = createGraphBuilder(parse(fonts) as FontList);
  const call = (product as { readonly build: (values: Values, g: unknown) => CandidateBuild }).build;
  const made = call(freeze(parse(values) as Values), recorder.g);
  if (!isObject(made) || !isArray(made.parts)) throw new TypeError('build must return { parts: [ … ] }.');
  const { parts, handles, dimensions, hardware } = made;
  return stringify({ graph: recorder.graph(), parts: (parts as CandidatePart[]).map(readPart), handles, dimensions, hardware });
};
