/** Arbitrary designs and edits over a handful of places, so that edits often meet. */
import type { Vector3 } from '@patternbook/geometry';
import { withTurns } from '@patternbook/product';
import type { Design, Operation } from '@patternbook/product';
import fc from 'fast-check';

export const emptyDesign: Design = { schema: 1, product: { id: 'planter', version: '1.0.0' }, values: {}, features: [], finishes: {} };

const parameters = ['height', 'wall', 'style', 'words'];
const places = ['pot', 'saucer', 'pot/rim'];
const literal = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.boolean(), fc.constantFrom('a', 'b'));
const finish = fc.record({ material: fc.constantFrom('pla', 'petg'), colour: fc.constantFrom('white', 'black') });

const sparse = <T>(keys: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.array(fc.tuple(fc.constantFrom(...keys), value), { maxLength: keys.length }).map((entries) => Object.fromEntries(entries));

const turn = fc.constantFrom<Vector3>([90, 0, 0], [0, 90, 0]);
const turns = sparse(['pot', 'saucer'], turn);

export const anyDesign: fc.Arbitrary<Design> = fc.record({ values: sparse(parameters, literal), finishes: sparse(places, finish), turns }).map(({ turns: turned, ...part }) => withTurns({ ...emptyDesign, ...part }, turned));

export const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: fc.constant('setValue' as const), parameter: fc.constantFrom(...parameters), value: fc.option(literal) }),
  fc.record({ kind: fc.constant('setFinish' as const), place: fc.constantFrom(...places), finish: fc.option(finish) }),
  fc.record({ kind: fc.constant('setTurn' as const), part: fc.constantFrom('pot', 'saucer'), turn: fc.option(turn) }),
  fc.record({ kind: fc.constant('replace' as const), values: sparse(parameters, literal), finishes: sparse(places, finish), turns }),
);
