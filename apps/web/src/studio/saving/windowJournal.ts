import { createJournal } from './journal.ts';
import type { Journal } from './journal.ts';

const lockName = (id: string): string => `patternbook.window.${id}`;

/** Held for as long as the window lives, by whatever way it goes; browsers without locks count every window as gone. */
const holdLock = (id: string): void => {
  void navigator.locks?.request(lockName(id), () => new Promise<never>(() => {}));
};

const livingWindows = async (): Promise<ReadonlySet<string>> => {
  const held = (await navigator.locks?.query())?.held ?? [];
  return new Set(held.flatMap(({ name }) => (name?.startsWith(lockName('')) ? [name.slice(lockName('').length)] : [])));
};

const memory = (): Parameters<typeof createJournal>[0]['storage'] => {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: (key) => void kept.delete(key), keys: () => [...kept.keys()] };
};

const browserStorage = (): Parameters<typeof createJournal>[0]['storage'] => {
  try {
    const { localStorage } = globalThis;
    return { getItem: (key) => localStorage.getItem(key), setItem: (key, value) => localStorage.setItem(key, value), removeItem: (key) => localStorage.removeItem(key), keys: () => Object.keys(localStorage) };
  } catch {
    // Storage that is forbidden throws when it is touched.
    return memory();
  }
};

let journal: Journal | undefined;

/** The journal of this window. */
export const windowJournal = (): Journal => {
  if (journal) return journal;
  const window = crypto.randomUUID();
  holdLock(window);
  journal = createJournal({ storage: browserStorage(), window, living: livingWindows });
  return journal;
};
