/**
 * The design that a person works on, with everything that can be undone. The one thing that the panel, the handles and
 * the dialogs change; saving and shaping listen to it.
 */
import { applyOperation } from '@patternbook/product';
import type { Design, Operation } from '@patternbook/product';
import { operationsBetween, sameDesign } from './places.ts';

/** What a step did, as data: it is put into words where it is shown. */
export type StepName =
  | { readonly kind: 'value'; readonly parameter: string }
  | { readonly kind: 'repair'; readonly parameters: readonly string[] }
  | { readonly kind: 'reset'; readonly parameter: string }
  | { readonly kind: 'finish'; readonly place: string }
  | { readonly kind: 'turn'; readonly part: string }
  | { readonly kind: 'preset'; readonly preset: string }
  | { readonly kind: 'own-preset'; /** As its maker calls it. */ readonly name: string }
  | { readonly kind: 'reset-all' }
  | { readonly kind: 'restore'; /** What the history calls the state. */ readonly label: string }
  | { readonly kind: 'file'; readonly file: string };

export interface Step {
  readonly name: StepName;
  readonly undo: readonly Operation[];
  readonly redo: readonly Operation[];
}

export interface DocumentState {
  readonly design: Design;
  readonly name: string;
  /** Counts everything that changed what is asked for; results say which edit they answer. */
  readonly edit: number;
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
  /** The latest step, and whether it was taken or taken back. */
  readonly last: { readonly name: StepName; readonly undone: boolean } | undefined;
  /** What is being scrubbed, dragged or typed; its steps become one when it ends. */
  readonly gesture: StepName | undefined;
}

export interface StudioDocument {
  state(): DocumentState;
  subscribe(listener: () => void): () => void;
  /** One step, or a part of the gesture that is going on. */
  apply(operation: Operation, name: StepName): void;
  /** Begins a gesture; one that is still open ends first. */
  begin(name: StepName): void;
  end(): void;
  /** Ends the gesture as if it had never begun. */
  cancel(): void;
  undo(): void;
  redo(): void;
  /** Another state of the whole design as one step. */
  replace(design: Design, name: StepName): void;
  rename(name: string): void;
  /** Takes in what was merged from elsewhere. Not a step: undo still takes back one's own edits only. */
  rebase(design: Design, name?: string): void;
}

/** More steps than anybody goes back; older ones are in the saved history. */
const mostSteps = 500;

const applyAll = (design: Design, operations: readonly Operation[]): Design => operations.reduce((current, operation) => applyOperation(current, operation).design, design);

export const createStudioDocument = ({ design, name }: { readonly design: Design; readonly name: string }): StudioDocument => {
  let state: DocumentState = { design, name, edit: 0, undo: [], redo: [], last: undefined, gesture: undefined };
  let before: Design | undefined;
  const listeners = new Set<() => void>();

  const set = (change: Partial<DocumentState>): void => {
    const edited = change.design !== undefined && change.design !== state.design;
    state = { ...state, ...change, edit: edited ? state.edit + 1 : state.edit };
    for (const listener of listeners) listener();
  };

  const stepTo = (next: Design, from: Design, stepName: StepName): Partial<DocumentState> => {
    const step: Step = { name: stepName, undo: operationsBetween(next, from), redo: operationsBetween(from, next) };
    return step.redo.length === 0 ? {} : { undo: [...state.undo.slice(1 - mostSteps), step], redo: [], last: { name: stepName, undone: false } };
  };

  const end = (): void => {
    if (!state.gesture || !before) return;
    const [from, gesture] = [before, state.gesture];
    before = undefined;
    set({ ...stepTo(state.design, from, gesture), gesture: undefined });
  };

  const change = (next: Design, stepName: StepName): void => {
    if (sameDesign(next, state.design)) return;
    set(state.gesture ? { design: next } : { design: next, ...stepTo(next, state.design, stepName) });
  };

  const travel = (from: 'undo' | 'redo', into: 'undo' | 'redo'): void => {
    end();
    const step = state[from].at(-1);
    if (!step) return;
    const shortened = { [from]: state[from].slice(0, -1), [into]: [...state[into], step] };
    set({ ...shortened, last: { name: step.name, undone: from === 'undo' }, design: applyAll(state.design, step[from]) });
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply: (operation, stepName) => change(applyOperation(state.design, operation).design, stepName),
    begin(gesture) {
      end();
      before = state.design;
      set({ gesture });
    },
    end,
    cancel() {
      if (!state.gesture || !before) return;
      const from = before;
      before = undefined;
      // Taken back place by place, so that what was merged in meanwhile stays.
      set({ design: sameDesign(state.design, from) ? state.design : applyAll(state.design, operationsBetween(state.design, from)), gesture: undefined });
    },
    undo: () => travel('undo', 'redo'),
    redo: () => travel('redo', 'undo'),
    replace(next, stepName) {
      end();
      change(next, stepName);
    },
    rename(next) {
      const tidy = next.trim();
      if (tidy !== '' && tidy !== state.name) set({ name: tidy });
    },
    rebase(next, nextName) {
      if (before) before = applyAll(before, operationsBetween(state.design, next));
      set({ ...(sameDesign(next, state.design) ? {} : { design: next }), ...(nextName !== undefined && { name: nextName }) });
    },
  };
};
