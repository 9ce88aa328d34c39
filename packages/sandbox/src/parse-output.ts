import { limits } from './limits.ts';

export type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string };

/** Deepest nesting of brackets outside of strings, without recursion. */
const nesting = (json: string): number => {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return deepest;
};

/** JSON from inside the sandbox. Its size and depth are judged before anything on the host walks it. */
export const parseOutput = (json: string): Parsed => {
  if (json.length > limits.output) return { ok: false, problem: `it gave back more than ${limits.output} letters of JSON; make fewer nodes` };
  if (nesting(json) > limits.depth) return { ok: false, problem: `what it gave back is nested deeper than ${limits.depth} levels` };
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch {
    return { ok: false, problem: 'what it gave back is not JSON' };
  }
};
