/** The named places of a design that edits touch, and the operations that lead from one design to another place by place. */
import { sameTurn } from '@patternbook/product';
import type { Design, Finish, Literal, Operation, Turns } from '@patternbook/product';

type Values = Readonly<Record<string, Literal>>;
type Finishes = Readonly<Record<string, Finish>>;

export const sameFinish = (a: Finish | undefined, b: Finish | undefined): boolean => a?.material === b?.material && a?.colour === b?.colour;

const changedTurns = (before: Turns = {}, after: Turns = {}): readonly string[] => keysOf(before, after).filter((part) => !sameTurn(before[part], after[part]));

const keysOf = (a: object, b: object): readonly string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];

export const changedValues = (before: Values, after: Values): readonly string[] => keysOf(before, after).filter((id) => before[id] !== after[id]);
export const changedFinishes = (before: Finishes, after: Finishes): readonly string[] => keysOf(before, after).filter((place) => !sameFinish(before[place], after[place]));

/**
 * Only what differs, so that undoing an edit after somebody else's was merged in takes back nothing but the edit.
 * Applied to `before` they give the values, finishes and turns of `after`.
 */
export const operationsBetween = (before: Design, after: Design): readonly Operation[] => {
  const values = changedValues(before.values, after.values);
  return [
    ...(values.length > 0 ? [{ kind: 'setValues' as const, values: Object.fromEntries(values.map((id) => [id, after.values[id] ?? null])) }] : []),
    ...changedFinishes(before.finishes, after.finishes).map((place) => ({ kind: 'setFinish' as const, place, finish: after.finishes[place] ?? null })),
    ...changedTurns(before.turns, after.turns).map((part) => ({ kind: 'setTurn' as const, part, turn: after.turns?.[part] ?? null })),
  ];
};

export const sameDesign = (a: Design, b: Design): boolean =>
  a.product.id === b.product.id && a.product.version === b.product.version && operationsBetween(a, b).length === 0 && JSON.stringify(a.features) === JSON.stringify(b.features);
