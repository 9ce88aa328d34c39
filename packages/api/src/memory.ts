/** What one process remembers between calls: immutable things, work that is under way, and what may be a minute old. */
import type { ProductSample, VariantPart } from '@patternbook/database';
import type { Correction } from '@patternbook/fabrication';
import type { Hardware, ProductDefinition } from '@patternbook/product';

export interface PublishedVersion {
  readonly id: string;
  readonly version: string;
  readonly definition: ProductDefinition;
  readonly source: { readonly hash: string; readonly script: string };
  readonly samples: readonly ProductSample[];
}

/** What is known of a frozen design without evaluating it again. */
export interface Variant {
  readonly hash: string;
  readonly parts: readonly VariantPart[];
  readonly hardware: readonly Hardware[];
}

export interface Memory {
  /** Published product versions by `id@version`; they never change. */
  readonly versions: Map<string, PublishedVersion>;
  /** Evaluations under way by variant, so that a hundred askers cause one. */
  readonly evaluations: Map<string, Promise<Variant>>;
  /** What prints taught, and when it was looked up. */
  corrections: { readonly at: Date; readonly found: Promise<readonly Correction[]> } | undefined;
}

export const createMemory = (): Memory => ({ versions: new Map(), evaluations: new Map(), corrections: undefined });

/** A script is at most some 100 kB, so this is at most some tens of megabytes. */
const versionsKept = 200;

export function rememberVersion(memory: Memory, version: PublishedVersion): void {
  const oldest = memory.versions.keys().next();
  if (memory.versions.size >= versionsKept && !oldest.done) memory.versions.delete(oldest.value);
  memory.versions.set(`${version.id}@${version.version}`, version);
}
