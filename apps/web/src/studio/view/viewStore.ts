/** How the design is looked at: none of it is saved, none of it can be undone. */
import { createStore } from 'zustand';
import type { StoreApi } from 'zustand';

export interface ViewState {
  /** Parts that are hidden. */
  readonly hidden: ReadonlySet<string>;
  readonly selected: string | undefined;
  readonly exploded: boolean;
  readonly dimensions: boolean;
  /** The parameter that the person's hand is on. */
  readonly active: string | undefined;
  /** The parameter whose places are being put on the model. */
  readonly placing: string | undefined;
  /** The finding that is pointed out on the model, by its key. */
  readonly pointed: string | undefined;
  /** The group that a narrow panel shows. */
  readonly group: string | undefined;
}

export type ViewStore = StoreApi<ViewState>;

export const createViewStore = (): ViewStore => createStore<ViewState>()(() => ({ hidden: new Set(), selected: undefined, exploded: false, dimensions: true, active: undefined, placing: undefined, pointed: undefined, group: undefined }));

export const toggleHidden = (view: ViewStore, part: string): void =>
  view.setState(({ hidden, selected }) => {
    const next = new Set(hidden);
    if (!next.delete(part)) next.add(part);
    // What is hidden cannot be what everything else steps back for.
    return { hidden: next, selected: selected === part && next.has(part) ? undefined : selected };
  });
