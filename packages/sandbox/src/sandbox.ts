import type { FontList } from '@patternbook/geometry';
import { builtValues, parseDefinition } from '@patternbook/product';
import type { BuiltValues, Literal, ProductDefinition } from '@patternbook/product';
import { config } from 'zod';
import { createInstance } from './instance.ts';
import type { Instance, InstanceOptions } from './instance.ts';
import { limits } from './limits.ts';
import { failed } from './outcome.ts';
import type { SandboxOutcome } from './outcome.ts';
import { parseOutput } from './parse-output.ts';
import { buildProblem, rawBuildSchema } from './raw-build.ts';
import type { RawBuild } from './raw-build.ts';
import type { Snapshot } from './snapshot.ts';
import type { Script } from './script.ts';
import type { Stripped } from './strip-types.ts';

export type SandboxOptions = InstanceOptions;

/**
 * Runs untrusted scripts of products. Use it only in a worker that can be killed: some built-in functions run past every
 * limit but time.
 */
export interface Sandbox {
  /** Everything of a script but its `build`, validated. */
  describe(source: Script): Promise<SandboxOutcome<ProductDefinition>>;
  /**
   * The script's `build` for complete and checked values. `fonts` are those that it may name. The same
   * arguments give the same build, whatever ran before.
   */
  build(source: Script, values: Readonly<Record<string, Literal>>, fonts: FontList): Promise<SandboxOutcome<Built>>;
  dispose(): void;
}

/** What `build` gave, with the drawings and pictures that its nodes may name. */
export interface Built extends RawBuild {
  readonly contents: BuiltValues['contents'];
}

interface Loaded {
  readonly state: Snapshot;
  definition: ProductDefinition | undefined;
}

export const createSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
  // Of this worker: zod would compile its checks with `new Function`, which strict content security policies forbid.
  config({ jitless: true });
  let instance: Instance | undefined = await createInstance(options);
  /** Scripts without their types outlive instances: stripping takes longer than a new instance. */
  const stripped = new Map<string, Stripped>();
  /** States of scripts in the present instance, the latest used last. */
  const loaded = new Map<string, Loaded>();

  const strip = async ({ script, plain }: Script): Promise<Stripped> => {
    if (plain === true || script.length > limits.script) return { ok: true, script };
    const known = stripped.get(script);
    if (known !== undefined) return known;
    if (stripped.size >= limits.keptScripts) stripped.clear();
    const { stripTypes } = await import('./strip-types.ts');
    const fresh = stripTypes(script);
    stripped.set(script, fresh);
    return fresh;
  };

  const discard = (): void => {
    instance = undefined;
    loaded.clear();
  };

  const present = async (): Promise<Instance> => {
    if (instance?.worn === true) discard();
    instance ??= await createInstance(options);
    return instance;
  };

  const load = (within: Instance, script: string, plain: Stripped): SandboxOutcome<Loaded> => {
    const known = loaded.get(script);
    if (known !== undefined) {
      loaded.delete(script);
      loaded.set(script, known);
      return { ok: true, value: known };
    }
    if (script.length > limits.script) return failed({ code: 'script-refused', message: `The script is longer than ${limits.script} letters; make it shorter.` });
    if (!plain.ok) return failed({ code: 'script-failed', message: `The script cannot be read${plain.line === undefined ? '' : ` in line ${plain.line}`}: ${plain.message}.`, ...(plain.line === undefined ? {} : { line: plain.line }) });
    const state = within.load(plain.script);
    if (!state.ok) return state;
    const fresh: Loaded = { state: state.value, definition: undefined };
    loaded.set(script, fresh);
    const [oldest] = loaded.keys();
    if (loaded.size > limits.keptScripts && oldest !== undefined) loaded.delete(oldest);
    return { ok: true, value: fresh };
  };

  const describe = (within: Instance, script: string, plain: Stripped): SandboxOutcome<ProductDefinition> => {
    const entry = load(within, script, plain);
    if (!entry.ok) return entry;
    if (entry.value.definition !== undefined) return { ok: true, value: entry.value.definition };
    const json = within.describe(entry.value.state);
    if (!json.ok) return json;
    const parsed = parseOutput(json.value);
    if (!parsed.ok) return failed({ code: 'script-refused', message: `The script is refused: ${parsed.problem}.` });
    const definition = parseDefinition(parsed.value);
    if (!definition.ok) return failed({ code: 'script-refused', message: `The product is refused: ${definition.fault.message}` });
    entry.value.definition = definition.value;
    return definition;
  };

  const build = (within: Instance, script: string, plain: Stripped, values: Readonly<Record<string, Literal>>, fonts: string): SandboxOutcome<Built> => {
    const definition = describe(within, script, plain);
    if (!definition.ok) return definition;
    const entry = load(within, script, plain);
    if (!entry.ok) return entry;
    const built = builtValues(definition.value, values);
    const json = within.build(entry.value.state, JSON.stringify(built.values), fonts);
    if (!json.ok) return json;
    const parsed = parseOutput(json.value);
    if (!parsed.ok) return failed({ code: 'script-refused', message: `The script is refused: ${parsed.problem}.` });
    const raw = rawBuildSchema.safeParse(parsed.value);
    if (!raw.success) return failed({ code: 'script-refused', message: buildProblem(raw.error) });
    const problem = referenceProblem(definition.value, raw.data);
    return problem === undefined ? { ok: true, value: { ...raw.data, contents: built.contents } } : failed({ code: 'script-refused', message: problem });
  };

  /** After a fault nobody knows what the instance looks like inside. */
  const renewing = async <T>(source: Script, run: (within: Instance, plain: Stripped) => SandboxOutcome<T>): Promise<SandboxOutcome<T>> => {
    const plain = await strip(source);
    const outcome = run(await present(), plain);
    if (!outcome.ok) discard();
    return outcome;
  };

  return {
    describe: (source) => renewing(source, (within, plain) => describe(within, source.script, plain)),
    build: (source, values, fonts) => renewing(source, (within, plain) => build(within, source.script, plain, values, JSON.stringify(fonts))),
    dispose: discard,
  };
};

/** What a build names must be declared: parts, and the parameters of handles and dimensions. */
const referenceProblem = (definition: ProductDefinition, raw: RawBuild): string | undefined => {
  const stranger = raw.parts.find(({ id }) => !Object.hasOwn(definition.parts, id));
  if (stranger !== undefined) return `build returned a part "${stranger.id}" that "parts" does not declare.`;
  const made = new Set(raw.parts.map(({ id }) => id));
  for (const { part, parameter } of [...raw.handles, ...raw.dimensions]) {
    if (!made.has(part)) return `build returned a handle or dimension of "${part}", which is not one of its parts.`;
    if (parameter !== undefined && !Object.hasOwn(definition.parameters, parameter)) return `build returned a handle or dimension of "${parameter}", which is not a parameter.`;
  }
  return undefined;
};
