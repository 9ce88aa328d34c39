import releaseSync from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, newVariant } from 'quickjs-emscripten-core';
import type { QuickJSHandle, QuickJSSyncVariant } from 'quickjs-emscripten-core';
import { limits } from './limits.ts';
import { failed } from './outcome.ts';
import type { SandboxOutcome } from './outcome.ts';
import { driverSource, patternbookSource } from './prelude.gen.ts';
import { outOfMemory, readError, scriptName } from './script-error.ts';
import { restoreSnapshot, takeSnapshot } from './snapshot.ts';
import type { Snapshot } from './snapshot.ts';

export interface InstanceOptions {
  /** Where a browser loads QuickJS from; Node finds it beside its package. */
  readonly wasmUrl?: string;
}

/** One WASM module with one context. After any fault it is not used again. */
export interface Instance {
  /** Runs a script's top level and gives the state after it. */
  load(script: string): SandboxOutcome<Snapshot>;
  /** Goes back to a state and calls the driver there; gives the text that it returned. */
  describe(state: Snapshot): SandboxOutcome<string>;
  build(state: Snapshot, values: string, fonts: string): SandboxOutcome<string>;
  /** WASM memory has grown so far that a new instance is cheaper. */
  readonly worn: boolean;
}

/** The package's declarations are those of its CommonJS form, in which the variant is one level deeper. */
const quickjs = releaseSync as unknown as QuickJSSyncVariant;

const wasmPage = 65_536;

/** Put before the name of every module but the one that may be imported, so that none of them is ever found. */
const stranger = 'stranger:';

/** What is left out: Date tells the time; Proxy is of no use to a product. */
const intrinsics = { BaseObjects: true, Eval: true, StringNormalize: true, RegExp: true, JSON: true, MapSet: true, TypedArrays: true, Promise: true } as const;

/** The handle of a call that ended well, or the fault that its error means. */
type Called = { readonly error: QuickJSHandle } | { readonly value: QuickJSHandle };

export const createInstance = async (options: InstanceOptions = {}): Promise<Instance> => {
  const memory = new WebAssembly.Memory({ initial: limits.initialMemory / wasmPage, maximum: limits.memory / wasmPage });
  const module = await newQuickJSWASMModuleFromVariant(newVariant(quickjs, { wasmMemory: memory, ...(options.wasmUrl === undefined ? {} : { wasmLocation: options.wasmUrl }) }));
  const runtime = module.newRuntime();
  runtime.setMaxStackSize(limits.stack);
  let work = 0;
  runtime.setInterruptHandler(() => {
    work += 1;
    return work > limits.work;
  });
  runtime.setModuleLoader(
    (name) => (name === 'patternbook' ? patternbookSource : { error: new Error(`A product's script can import only "patternbook", not "${name.slice(stranger.length, 60)}".`) }),
    // Asked before QuickJS looks among the modules that it has loaded, of which the driver is one. An error would be lost here.
    (_, name) => (name === 'patternbook' ? name : stranger + name),
  );
  const context = runtime.newContext({ intrinsics });

  // These handles, and the constants that the library makes when they are first asked for, belong to the state that is gone back to.
  const driver = context.unwrapResult(context.evalCode(driverSource, 'driver.js', { type: 'module' }));
  const functions = { accept: context.getProp(driver, 'accept'), describe: context.getProp(driver, 'describe'), build: context.getProp(driver, 'build') };
  const { undefined: nothing } = context;
  context.unwrapResult(context.evalCode('import "patternbook";', 'warm-up.js', { type: 'module' })).dispose();
  const base = takeSnapshot(memory);

  const faultOf = (error: QuickJSHandle) => failed(readError(context, error, memory.buffer.byteLength > limits.memory * 0.75));
  const takeResult = (result: Called): SandboxOutcome<QuickJSHandle> => ('value' in result ? { ok: true, value: result.value } : faultOf(result.error));

  /** Host errors here are traps and aborts of the WASM module. */
  const guarded = <T>(run: () => SandboxOutcome<T>): SandboxOutcome<T> => {
    work = 0;
    try {
      return run();
    } catch {
      return failed(outOfMemory);
    }
  };

  const callForText = (state: Snapshot, name: 'describe' | 'build', texts: readonly string[]): SandboxOutcome<string> =>
    guarded(() => {
      restoreSnapshot(memory, state);
      const result = takeResult(context.callFunction(functions[name], nothing, ...texts.map((text) => context.newString(text))));
      if (!result.ok) return result;
      if (context.typeof(result.value) !== 'string') return failed({ code: 'script-refused', message: 'The script gave back something that is not JSON.' });
      const size = context.getNumber(context.getProp(result.value, 'length'));
      if (size > limits.output) return failed({ code: 'script-refused', message: `The script gave back more than ${limits.output} letters; make fewer nodes.` });
      return { ok: true, value: context.getString(result.value) };
    });

  return {
    load: (script) =>
      guarded(() => {
        restoreSnapshot(memory, base);
        const evaluated = takeResult(context.evalCode(script, scriptName, { type: 'module' }));
        if (!evaluated.ok) return evaluated;
        const state = context.getPromiseState(evaluated.value);
        if (state.type === 'pending') return failed({ code: 'script-refused', message: 'The script waits at its top level; remove "await".' });
        if (state.type === 'rejected') return faultOf(state.error);
        const accepted = takeResult(context.callFunction(functions.accept, nothing, context.getProp(state.value, 'default')));
        return accepted.ok ? { ok: true, value: takeSnapshot(memory) } : accepted;
      }),
    describe: (state) => callForText(state, 'describe', []),
    build: (state, values, fonts) => callForText(state, 'build', [values, fonts]),
    get worn() {
      return memory.buffer.byteLength > limits.keptMemory;
    },
  };
};
