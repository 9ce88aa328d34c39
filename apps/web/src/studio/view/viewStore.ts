/** How the design is looked at: none of it is saved, none of it can be undone. */
import { createStore } from 'zustand';
import type { StoreApi } from 'zustand';
import type { ChosenCut } from '../../exporting/chosenCut.ts';

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
  /** What of a part lies on the bed in a way up that is pointed out, as triangles of its mesh. */
  readonly laid: { readonly part: string; readonly rotation: readonly [number, number, number]; readonly triangles: Uint32Array } | undefined;
  /** The group that a narrow panel shows. */
  readonly group: string | undefined;
  /** The part that is being cut into pieces, and whether that was asked for while a file was wanted; `on` is the machine that another part was just cut for. */
  readonly cutting: { readonly part: string; readonly forFile: boolean; readonly on?: Pick<ChosenCut, 'machine' | 'bed'> } | undefined;
  /** Where parts are cut when files are made of them, by the part's id. */
  readonly cuts: Readonly<Record<string, ChosenCut>>;
}

export type ViewStore = StoreApi<ViewState>;

export const createViewStore = (): ViewStore => createStore<ViewState>()(() => ({ hidden: new Set(), selected: undefined, exploded: false, dimensions: true, active: undefined, placing: undefined, pointed: undefined, laid: undefined, group: undefined, cutting: undefined, cuts: {} }));

export const toggleHidden = (view: ViewStore, part: string): void =>
  view.setState(({ hidden, selected }) => {
    const next = new Set(hidden);
    if (!next.delete(part)) next.add(part);
    // What is hidden cannot be what everything else steps back for.
    return { hidden: next, selected: selected === part && next.has(part) ? undefined : selected };
  });
