import { describe, expect, it } from 'vitest';
import { emptyDesign } from '../document/designs.testing.ts';
import { createJournal } from './journal.ts';
import type { JournalEntry, JournalStorage } from './journal.ts';

const memory = (): JournalStorage => {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: (key) => void kept.delete(key), keys: () => [...kept.keys()] };
};
const windowOf = (storage: JournalStorage, window: string, living: readonly string[] = []) => createJournal({ storage, window, living: async () => new Set(living) });
const entry = (height: number, at = 1): JournalEntry => ({ design: { ...emptyDesign, values: { height } }, name: 'Pot', base: { revision: 3, design: emptyDesign }, at });
const scope = { design: '0190' };

describe('journal', () => {
  it('gives back what a window that is gone wrote last', async () => {
    const storage = memory();
    const gone = windowOf(storage, 'a');
    gone.write(scope, entry(1));
    gone.write(scope, entry(2));
    expect(await windowOf(storage, 'b').takeUp(scope)).toEqual(entry(2));
  });

  it('moves it to this window, so that no third one takes it up as well', async () => {
    const storage = memory();
    windowOf(storage, 'a').write(scope, entry(1));
    await windowOf(storage, 'b').takeUp(scope);
    expect(await windowOf(storage, 'c', ['b']).takeUp(scope)).toBeUndefined();
  });

  it('leaves alone what an open window is working on', async () => {
    const storage = memory();
    windowOf(storage, 'a').write(scope, entry(1));
    expect(await windowOf(storage, 'b', ['a']).takeUp(scope)).toBeUndefined();
  });

  it('takes the newest of several', async () => {
    const storage = memory();
    windowOf(storage, 'a').write(scope, entry(1, 10));
    windowOf(storage, 'b').write(scope, entry(2, 20));
    expect((await windowOf(storage, 'c').takeUp(scope))?.design.values).toEqual({ height: 2 });
  });

  it('keeps designs apart from one another and from products', async () => {
    const storage = memory();
    const journal = windowOf(storage, 'a');
    journal.write({ product: 'planter' }, { ...entry(1), base: null });
    expect(await journal.takeUp(scope)).toBeUndefined();
    expect((await journal.takeUp({ product: 'planter' }))?.base).toBeNull();
  });

  it('reads nothing into what is broken', async () => {
    const storage = memory();
    for (const text of ['', '{', 'null', '{"design":{},"name":"x","at":1}', '{"design":"x"}']) {
      storage.setItem('patternbook.unsaved.design.0190.a', text);
      expect(await windowOf(storage, 'b').takeUp(scope)).toBeUndefined();
    }
  });

  it('lets the person work on when storage is full', () => {
    const full: JournalStorage = {
      ...memory(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(() => windowOf(full, 'a').write(scope, entry(1))).not.toThrow();
  });
});
