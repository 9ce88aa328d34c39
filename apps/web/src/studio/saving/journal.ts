/**
 * Edits that the server has not acknowledged, written down before anything else happens to them, so that neither a crash
 * nor a lost network loses one. Each window writes its own entries; entries of windows that are gone are taken up again.
 */
import { parseDesign } from '@patternbook/product';
import type { Design } from '@patternbook/product';

/** What the entry belongs to: a design on the server, or one that is still to be made there. */
export type Scope = { readonly design: string } | { readonly product: string };

export interface JournalEntry {
  readonly design: Design;
  readonly name: string;
  /** What the server acknowledged last; nothing for a design that it does not know yet. */
  readonly base: { readonly revision: number; readonly design: Design } | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Journal {
  write(scope: Scope, entry: JournalEntry): void;
  clear(scope: Scope): void;
  /** The newest entry of this window or of one that is gone; taken over by this window. */
  takeUp(scope: Scope): Promise<JournalEntry | undefined>;
}

export interface JournalStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  keys(): readonly string[];
}

const prefix = 'patternbook.unsaved.';
const nameOf = (scope: Scope): string => ('design' in scope ? `design.${scope.design}` : `product.${scope.product}`);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const readEntry = (text: string | null): JournalEntry | undefined => {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (!isRecord(value) || typeof value['name'] !== 'string' || typeof value['at'] !== 'number') return undefined;
    const design = parseDesign(value['design']);
    if (!design.ok) return undefined;
    const base = isRecord(value['base']) ? { revision: value['base']['revision'], design: parseDesign(value['base']['design']) } : undefined;
    return {
      design: design.value,
      name: value['name'],
      base: base?.design.ok && typeof base.revision === 'number' ? { revision: base.revision, design: base.design.value } : null,
      at: value['at'],
    };
  } catch {
    // Half-written or foreign: it holds nothing that could be taken up.
    return undefined;
  }
};

export const createJournal = ({ storage, window, living }: { readonly storage: JournalStorage; /** This window's own id. */ readonly window: string; /** Ids of all windows that are open. */ readonly living: () => Promise<ReadonlySet<string>> }): Journal => {
  const keyOf = (scope: Scope, of: string): string => `${prefix}${nameOf(scope)}.${of}`;
  return {
    write(scope, entry) {
      try {
        storage.setItem(keyOf(scope, window), JSON.stringify(entry));
      } catch {
        // A full or forbidden storage must not stop the person from working; the server still gets every edit.
      }
    },
    clear: (scope) => storage.removeItem(keyOf(scope, window)),
    async takeUp(scope) {
      const alive = await living();
      const start = `${prefix}${nameOf(scope)}.`;
      const found = storage
        .keys()
        .filter((key) => key.startsWith(start))
        .map((key) => ({ key, owner: key.slice(start.length), entry: readEntry(storage.getItem(key)) }))
        .filter(({ owner }) => owner === window || !alive.has(owner));
      const newest = found.reduce<(typeof found)[number] | undefined>((best, each) => (each.entry && (!best?.entry || each.entry.at > best.entry.at) ? each : best), undefined);
      if (!newest?.entry) return undefined;
      storage.setItem(keyOf(scope, window), JSON.stringify(newest.entry));
      if (newest.owner !== window) storage.removeItem(newest.key);
      return newest.entry;
    },
  };
};
