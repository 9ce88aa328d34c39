import type { Design } from '@patternbook/product';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOperation, emptyDesign } from '../document/designs.testing.ts';
import { mergeDesigns } from '../document/mergeDesigns.ts';
import { sameDesign } from '../document/places.ts';
import { createStudioDocument } from '../document/studioDocument.ts';
import { createAutosave } from './autosave.ts';
import type { DesignStore, RefusedBecause, SaveOutcome, SaveRequest } from './autosave.ts';
import { createJournal } from './journal.ts';

const named = { kind: 'value' as const, parameter: 'height' };
const height = (value: number) => ({ kind: 'setValue' as const, parameter: 'height', value });

/** A server that keeps every revision, repeats the answer of a key, and can lose requests and answers. */
const createServer = (start?: Design) => {
  const revisions: { design: Design; name: string; label: string }[] = start ? [{ design: start, name: 'Pot', label: '' }] : [];
  const answered = new Map<string, SaveOutcome>();
  const weather: ('lose-request' | 'lose-answer')[] = [];
  const refusals: RefusedBecause[] = [];
  const put = (request: SaveRequest, allowed: () => SaveOutcome | undefined): SaveOutcome => {
    const today = weather.shift();
    if (today === 'lose-request') return { ok: false, fault: { code: 'offline' } };
    const refusal = refusals.shift();
    if (refusal !== undefined) return { ok: false, fault: { code: 'refused', reason: refusal } };
    let answer = answered.get(request.key) ?? allowed();
    if (!answer) {
      revisions.push(request);
      answer = { ok: true, value: { id: 'd1', revision: revisions.length - 1 } };
      answered.set(request.key, answer);
    }
    return today === 'lose-answer' ? { ok: false, fault: { code: 'offline' } } : answer;
  };
  const store: DesignStore = {
    create: async (request) => put(request, () => undefined),
    save: async (_, revision, request) =>
      put(request, () => {
        const current = revisions.at(-1);
        return current && revision !== revisions.length - 1 ? { ok: false, fault: { code: 'stale', revision: revisions.length - 1, design: current.design, name: current.name } } : undefined;
      }),
  };
  return { store, revisions, weather, refusals, latest: () => revisions.at(-1)?.design };
};

const open = (server: ReturnType<typeof createServer>, { known = true } = {}) => {
  const kept = new Map<string, string>();
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key), keys: () => [...kept.keys()] };
  const first = server.revisions.at(-1);
  const document = createStudioDocument({ design: first?.design ?? emptyDesign, name: first?.name ?? 'Pot' });
  const waiting: (() => void)[] = [];
  const clashes: string[] = [];
  const created: string[] = [];
  let keys = 0;
  const autosave = createAutosave({
    document,
    store: server.store,
    journal: createJournal({ storage, window: 'w', living: async () => new Set() }),
    product: 'planter',
    start: known && first ? { id: 'd1', revision: server.revisions.length - 1, design: first.design, name: first.name } : undefined,
    label: () => 'edited',
    newKey: () => `key-${(keys += 1)}`,
    now: () => 0,
    later: (run) => {
      waiting.push(run);
      return () => void waiting.splice(0);
    },
    onMerged: (found) => clashes.push(...found),
    onCreated: (id) => created.push(id),
  });
  const quiet = async (): Promise<void> => {
    for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
  };
  return { document, autosave, kept, clashes, created, quiet, retry: () => waiting.splice(0).forEach((run) => run()), waiting };
};

describe('autosave', () => {
  it('makes the design on the server with the first edit, and not before', async () => {
    const server = createServer();
    const { document, autosave, created, quiet } = open(server, { known: false });
    await quiet();
    expect(autosave.state().kind).toBe('untouched');
    document.apply(height(3), named);
    await quiet();
    expect(created).toEqual(['d1']);
    expect(server.latest()?.values).toEqual({ height: 3 });
    expect(autosave.state().kind).toBe('saved');
  });

  it('saves a gesture once, when it ends, also the very first', async () => {
    const server = createServer();
    const { document, quiet } = open(server, { known: false });
    document.begin(named);
    for (const value of [1, 2, 3]) document.apply(height(value), named);
    await quiet();
    expect(server.revisions).toHaveLength(0);
    document.end();
    await quiet();
    expect(server.revisions.map(({ design }) => design.values['height'])).toEqual([3]);
  });

  it('keeps an unacknowledged edit written down, and forgets it once it is saved', async () => {
    const server = createServer(emptyDesign);
    server.weather.push('lose-request');
    const { document, autosave, kept, quiet, retry } = open(server);
    document.apply(height(3), named);
    await quiet();
    expect(autosave.state().kind).toBe('offline');
    expect([...kept.values()].join('')).toContain('"height":3');
    retry();
    await quiet();
    expect(autosave.state().kind).toBe('saved');
    expect([...kept.keys()]).toEqual([]);
  });

  it('leaves nothing written down when an edit is undone before it was saved', async () => {
    const server = createServer(emptyDesign);
    const { document, kept, quiet } = open(server);
    document.begin(named);
    document.apply(height(3), named);
    document.cancel();
    await quiet();
    expect([...kept.keys()]).toEqual([]);
    expect(server.revisions).toHaveLength(1);
  });

  it('repeats a request whose answer was lost with its key, so that it counts once', async () => {
    const server = createServer(emptyDesign);
    server.weather.push('lose-answer');
    const { document, autosave, quiet, retry } = open(server);
    document.apply(height(3), named);
    await quiet();
    retry();
    await quiet();
    expect(server.revisions).toHaveLength(2);
    expect(autosave.saved()?.revision).toBe(1);
  });

  it('merges what somebody else saved in between, and says where both changed the same', async () => {
    const server = createServer({ ...emptyDesign, values: { height: 1, wall: 1 } });
    const { document, clashes, quiet } = open(server);
    server.revisions.push({ design: { ...emptyDesign, values: { height: 2, wall: 5 } }, name: 'Herb pot', label: '' });
    document.apply(height(9), named);
    await quiet();
    expect(server.latest()?.values).toEqual({ height: 9, wall: 5 });
    expect(document.state().design.values).toEqual({ height: 9, wall: 5 });
    expect(document.state().name).toBe('Herb pot');
    expect(clashes).toEqual(['height']);
    document.undo();
    expect(document.state().design.values).toEqual({ height: 1, wall: 5 });
  });

  it('says why the server refuses, keeps the edit, and tries again with the next one', async () => {
    const server = createServer(emptyDesign);
    server.refusals.push('limit');
    const { document, autosave, kept, quiet } = open(server);
    document.apply(height(3), named);
    await quiet();
    expect(autosave.state()).toEqual({ kind: 'refused', reason: 'limit' });
    expect(kept.size).toBe(1);
    document.apply(height(4), named);
    await quiet();
    expect(autosave.state().kind).toBe('saved');
  });

  it('settles on a design that exists, named if asked', async () => {
    const server = createServer();
    const { autosave } = open(server, { known: false });
    expect(await autosave.settle()).toEqual({ ok: true, value: { id: 'd1', revision: 0 } });
    expect(await autosave.settle({ label: 'For the balcony' })).toEqual({ ok: true, value: { id: 'd1', revision: 1 } });
    expect(server.revisions.at(-1)?.label).toBe('For the balcony');
    server.weather.push('lose-request');
    expect(await autosave.settle({ label: 'Again' })).toEqual({ ok: false, fault: { code: 'offline' } });
  });

  it('stops when the studio is left', async () => {
    const server = createServer(emptyDesign);
    const { document, autosave, quiet } = open(server);
    autosave.stop();
    document.apply(height(3), named);
    await quiet();
    expect(server.revisions).toHaveLength(1);
  });

  it('ends with everybody’s edits on the server, whatever the network and others do', async () => {
    const event = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('edit' as const), operation: anyOperation }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'begin' as const, 'end' as const, 'cancel' as const) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('others' as const), operation: anyOperation }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('weather' as const), weather: fc.constantFrom('lose-request' as const, 'lose-answer' as const) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const) }) },
    );
    const { applyOperation } = await import('@patternbook/product');
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 25 }), async (events) => {
        const server = createServer(emptyDesign);
        const { document, autosave, quiet, retry, kept } = open(server);
        for (const each of events) {
          if (each.kind === 'edit') document.apply(each.operation, named);
          if (each.kind === 'undo') document.undo();
          if (each.kind === 'begin') document.begin(named);
          if (each.kind === 'end') document.end();
          if (each.kind === 'cancel') document.cancel();
          if (each.kind === 'others') {
            const current = server.revisions.at(-1);
            if (current) server.revisions.push({ ...current, design: applyOperation(current.design, each.operation).design });
          }
          if (each.kind === 'weather') server.weather.push(each.weather);
          if (each.kind === 'wait') await quiet();
        }
        server.weather.splice(0);
        document.end();
        for (let turn = 0; turn < 4; turn += 1) {
          await quiet();
          retry();
        }
        await quiet();
        const latest = server.latest();
        const mine = document.state().design;
        expect(autosave.state().kind).toBe('saved');
        expect(kept.size).toBe(0);
        const base = autosave.saved();
        // What others saved after my last answer is theirs alone; nothing of mine is missing from the server.
        expect(base && sameDesign(base.design, mine)).toBe(true);
        expect(latest && base && mergeDesigns({ base: base.design, mine, theirs: latest }).clashes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
