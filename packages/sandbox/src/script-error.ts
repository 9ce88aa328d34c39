import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import type { SandboxFault } from './outcome.ts';

/** The name under which QuickJS knows the author's file; only its lines are reported. */
export const scriptName = 'product.ts';

const lineForm = /product\.ts:(\d{1,7})/;

/** A property that is a text; hostile getters end in an empty one. */
const textOf = (context: QuickJSContext, error: QuickJSHandle, name: string): string => {
  try {
    const property = context.getProp(error, name);
    if (context.typeof(property) !== 'string') return '';
    // A text of megabytes is not copied only to be cut.
    if (context.getNumber(context.getProp(property, 'length')) > 100_000) return '';
    return context.getString(property);
  } catch {
    return '';
  }
};

/** Said wherever memory ran out. */
export const outOfMemory: SandboxFault = { code: 'memory', message: 'The script used more memory than a product may; make fewer or smaller things.' };

/**
 * What an error from inside means to the author, with the line of the script where there is one. `exhausted` says that
 * memory has grown as far as it may: then QuickJS may have had no room left to make an error at all.
 */
export const readError = (context: QuickJSContext, error: QuickJSHandle, exhausted: boolean): SandboxFault => {
  if (context.typeof(error) !== 'object') {
    const thrown = context.typeof(error) === 'string' ? context.getString(error) : 'something that is not an error';
    return { code: 'script-failed', message: `The script threw: ${thrown}` };
  }
  const name = textOf(context, error, 'name');
  const message = textOf(context, error, 'message');
  if (name === 'InternalError' && message === 'interrupted') return { code: 'too-much-work', message: 'The script does more work than a product may; look for a loop that does not end.' };
  if ((name === 'InternalError' && message === 'out of memory') || (exhausted && name === '' && message === '')) return outOfMemory;
  const found = lineForm.exec(textOf(context, error, 'stack'))?.[1];
  const line = found === undefined ? undefined : Number(found);
  const reason = name === 'InternalError' && message === 'stack overflow' ? 'a function calls itself too deeply' : message === '' ? name || 'it threw an error without a message' : message;
  return { code: 'script-failed', message: `The script failed${line === undefined ? '' : ` in line ${line}`}: ${reason}`, ...(line === undefined ? {} : { line }) };
};
