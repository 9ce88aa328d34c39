/**
 * Keeps a design on the server without being asked. One save runs, one waits; nothing is sent while a gesture lasts. What
 * the server has not acknowledged stays in the journal.
 */
import type { Design } from '@patternbook/product';
import { mergeDesigns } from '../document/mergeDesigns.ts';
import { sameDesign } from '../document/places.ts';
import type { StudioDocument } from '../document/studioDocument.ts';
import type { Journal, Scope } from './journal.ts';

export interface Saved {
  readonly id: string;
  readonly revision: number;
}

export type SaveFault =
  /** The server could not be reached; the same request is sent again. */
  | { readonly code: 'offline' }
  /** Somebody saved in between. */
  | { readonly code: 'stale'; readonly revision: number; readonly design: Design; readonly name: string }
  /** The server will not take it however often it is sent. */
  | { readonly code: 'refused'; readonly reason: RefusedBecause };

/** The product refuses a value; there are too many designs; this one is not there for this person any more; something else. */
export type RefusedBecause = 'values' | 'limit' | 'gone' | 'other';

export type SaveOutcome = { readonly ok: true; readonly value: Saved } | { readonly ok: false; readonly fault: SaveFault };

export interface SaveRequest {
  readonly design: Design;
  readonly name: string;
  readonly label: string;
  /** The same for every repetition of one request. */
  readonly key: string;
}

/** Where designs are kept. */
export interface DesignStore {
  create(request: SaveRequest): Promise<SaveOutcome>;
  save(id: string, revision: number, request: SaveRequest): Promise<SaveOutcome>;
}

export type SaveState =
  /** Nothing was changed yet, so there is nothing on the server. */
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  /** Kept here; `retryAt` is when it is tried again, in milliseconds of the clock. */
  | { readonly kind: 'offline'; readonly retryAt: number }
  | { readonly kind: 'refused'; readonly reason: RefusedBecause };

export interface Autosave {
  state(): SaveState;
  /** The design on the server; nothing before its first save. */
  saved(): (Saved & { readonly design: Design }) | undefined;
  subscribe(listener: () => void): () => void;
  /** Tries at once, such as when the network is back. */
  retry(): void;
  /** Keeps what is on screen as a new design. */
  saveAsNew(): void;
  /** Everything so far is on the server; makes the design there if it was never changed. Fails where saving fails. */
  settle(options?: { readonly label?: string }): Promise<SaveOutcome>;
  stop(): void;
}

export interface AutosaveOptions {
  readonly document: StudioDocument;
  readonly store: DesignStore;
  readonly journal: Journal;
  readonly product: string;
  /** What the server holds when the studio opens. */
  readonly start: (Saved & { readonly design: Design; readonly name: string }) | undefined;
  /** Words for the history: what was done since the last save. */
  readonly label: () => string;
  readonly newKey: () => string;
  readonly now: () => number;
  /** Calls back after so many milliseconds; returns how to call that off. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
  /** Tells which places were changed on both sides. */
  readonly onMerged: (clashes: readonly string[]) => void;
  /** The design got its place on the server. */
  readonly onCreated: (id: string) => void;
}

const firstPause = 1000;
const longestPause = 30_000;
/** Merging again and again with somebody who saves faster ends here; the next edit tries once more. */
const mostMerges = 8;

export const createAutosave = ({ document, store, journal, product, start, label, newKey, now, later, onMerged, onCreated }: AutosaveOptions): Autosave => {
  let base = start;
  let state: SaveState = start ? { kind: 'saved' } : { kind: 'untouched' };
  let running: Promise<void> | undefined;
  let unsent: SaveRequest | undefined;
  let pause = firstPause;
  let callOff: (() => void) | undefined;
  let wanted: { label: string } | undefined;
  let stopped = false;
  let touched = false;
  const listeners = new Set<() => void>();
  let [lastDesign, lastName] = [document.state().design, document.state().name];

  const scope = (): Scope => (base ? { design: base.id } : { product });
  const tell = (next: SaveState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const isSaved = (): boolean => {
    const { design, name } = document.state();
    return base !== undefined && name === base.name && sameDesign(design, base.design);
  };
  const note = (): void => {
    const { design, name } = document.state();
    journal.write(scope(), { design, name, base: base ? { revision: base.revision, design: base.design } : null, at: now() });
  };

  const request = (): SaveRequest => {
    const { design, name } = document.state();
    // A request whose answer was lost is repeated as it was, with its key, unless there is something newer to say.
    const same = unsent && unsent.name === name && sameDesign(unsent.design, design) && (!wanted || wanted.label === unsent.label);
    unsent = unsent && same ? unsent : { design, name, label: wanted?.label ?? label(), key: newKey() };
    return unsent;
  };

  /** Saves until nothing is left to save; ends with the state that shows how it went. */
  const run = async (): Promise<void> => {
    let merges = 0;
    while (!stopped) {
      if (isSaved() && !wanted) {
        journal.clear(scope());
        tell({ kind: 'saved' });
        return;
      }
      tell({ kind: 'saving' });
      // Half a gesture is nothing to keep; its end brings us back here.
      if (document.state().gesture && !wanted) return;
      const sent = request();
      const outcome = base ? await store.save(base.id, base.revision, sent) : await store.create(sent);
      if (stopped) return;
      if (outcome.ok) {
        const created = base === undefined;
        if (created) journal.clear(scope());
        base = { ...outcome.value, design: sent.design, name: sent.name };
        unsent = undefined;
        wanted = undefined;
        pause = firstPause;
        if (created) {
          if (!isSaved()) note();
          onCreated(base.id);
        }
        continue;
      }
      const { fault } = outcome;
      if (fault.code === 'stale' && base && merges < mostMerges) {
        merges += 1;
        const mine = document.state();
        const merged = mergeDesigns({ base: base.design, mine: mine.design, theirs: fault.design });
        const name = mine.name === base.name ? fault.name : mine.name;
        base = { id: base.id, revision: fault.revision, design: fault.design, name: fault.name };
        unsent = undefined;
        document.rebase(merged.design, name);
        if (merged.clashes.length > 0) onMerged(merged.clashes);
        note();
        continue;
      }
      if (fault.code === 'refused') {
        unsent = undefined;
        wanted = undefined;
        tell({ kind: 'refused', reason: fault.reason });
        return;
      }
      const wait = pause;
      pause = Math.min(longestPause, pause * 2);
      callOff = later(go, wait);
      tell({ kind: 'offline', retryAt: now() + wait });
      return;
    }
  };

  function go(): void {
    callOff?.();
    callOff = undefined;
    if (stopped || running) return;
    running = run().finally(() => {
      running = undefined;
      // What came between the last look and the end of the run was not seen by either.
      if (!stopped && state.kind === 'saved' && !isSaved() && !document.state().gesture) go();
    });
  }

  const unsubscribe = document.subscribe(() => {
    const { design, name, gesture } = document.state();
    const changed = design !== lastDesign || name !== lastName;
    [lastDesign, lastName] = [design, name];
    touched ||= changed;
    if (changed) {
      if (isSaved()) journal.clear(scope());
      else note();
    }
    if (gesture || running || !touched) return;
    // Offline the pause goes on: an edit does not bring the network back.
    if (isSaved() ? state.kind !== 'saved' : state.kind !== 'offline') go();
  });

  return {
    state: () => state,
    saved: () => base && { id: base.id, revision: base.revision, design: base.design },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry: go,
    saveAsNew() {
      journal.clear(scope());
      base = undefined;
      unsent = undefined;
      note();
      go();
    },
    async settle(options) {
      document.end();
      while (running) await running;
      if (options?.label !== undefined) wanted = { label: options.label };
      if (!base || !isSaved() || wanted) {
        if (!base) wanted ??= { label: label() };
        go();
        while (running) await running;
      }
      if (state.kind === 'refused') return { ok: false, fault: { code: 'refused', reason: state.reason } };
      if (!base || !isSaved() || wanted) return { ok: false, fault: { code: 'offline' } };
      return { ok: true, value: { id: base.id, revision: base.revision } };
    },
    stop() {
      stopped = true;
      callOff?.();
      unsubscribe();
    },
  };
};
