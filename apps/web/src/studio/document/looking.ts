/** What is on screen: the document, or an earlier state of it that is only looked at. */
import type { Design } from '@patternbook/product';
import type { StudioDocument } from './studioDocument.ts';

export interface Past {
  readonly revision: number;
  readonly label: string;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly design: Design;
}

export interface Shown {
  readonly design: Design;
  /** Counts changes of the design that is on screen. */
  readonly edit: number;
  /** Whether a value is being scrubbed, dragged or typed. */
  readonly moving: boolean;
  readonly past: Past | undefined;
}

export interface Looking {
  state(): Shown;
  subscribe(listener: () => void): () => void;
  /** Opens an earlier state; nothing goes back to the present one. */
  look(past: Past | undefined): void;
}

export const createLooking = (document: StudioDocument): Looking => {
  const present = document.state();
  let state: Shown = { design: present.design, edit: 0, moving: false, past: undefined };
  const listeners = new Set<() => void>();
  const show = (past: Past | undefined): void => {
    const { design: now, gesture } = document.state();
    const design = past?.design ?? now;
    const moving = past === undefined && gesture !== undefined;
    if (design === state.design && moving === state.moving && past === state.past) return;
    state = { design, moving, past, edit: design === state.design ? state.edit : state.edit + 1 };
    for (const listener of listeners) listener();
  };
  document.subscribe(() => show(state.past));
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look: show,
  };
};
