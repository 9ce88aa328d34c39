import { limits } from './limits.ts';

/** Why a script gave nothing. The message is one sentence for the product's author. */
export type SandboxFault =
  /** The script threw, could not be read, or was stopped. */
  | { readonly code: 'script-failed'; readonly message: string; readonly line?: number }
  /** The script ran, but what it gave is not a product or not a build. */
  | { readonly code: 'script-refused'; readonly message: string }
  | { readonly code: 'too-much-work'; readonly message: string }
  | { readonly code: 'memory'; readonly message: string };

export type SandboxOutcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: SandboxFault };

/** One sentence in one line: what it repeats of a script may hold anything. */
const sentence = (text: string): string => {
  const line = text.slice(0, limits.message * 2).replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]+/gu, ' ').trim();
  if (line.length > limits.message) return `${line.slice(0, limits.message)}…`;
  return /[.!?…]$/.test(line) ? line : `${line}.`;
};

export const failed = (fault: SandboxFault): { readonly ok: false; readonly fault: SandboxFault } => ({ ok: false, fault: { ...fault, message: sentence(fault.message) } });
