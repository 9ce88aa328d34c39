import { expect, it } from 'vitest';
import { deadEndWords } from './dead-end-words.ts';
import { defaultValues } from './check-values.ts';
import { atMost, value } from './script.ts';
import { deadEndsOf } from './solving/dead-ends.ts';
import { sample } from './testing/sample-product.ts';

it('says what is dead and which rules make it so, in their authors\' words', () => {
  const strict = { ...sample, rules: [...sample.rules, { id: 'small', require: atMost(value('diameter'), 200), reason: { en: 'An oven takes {diameter} at most.' }, repairs: [] }, { id: 'idle', require: atMost(value('twist'), 500), reason: { en: 'Never.' }, repairs: [] }] };
  const said = deadEndsOf(strict, defaultValues(strict)).map((each) => deadEndWords(strict, each).en.replaceAll('\u202f', ' '));
  expect(said).toContain('No design can have Diameter 201 mm – 240 mm. small: An oven takes [Diameter] at most.');
  expect(said).toContain('The rule “idle” can never object to anything.');
  expect(deadEndWords(strict, { kind: 'dead-option', parameter: 'style', option: 'flutes', rules: ['plain-when-closed'] })).toEqual({ en: 'No design can have Style Flutes. plain-when-closed: Flutes need drainage.', de: 'Kein Entwurf kann Stil Rillen haben. plain-when-closed: Rillen brauchen einen Abfluss.' });
  expect(deadEndWords(strict, { kind: 'dead-range', parameter: 'wall', from: 6, to: 6, rules: ['wall.atLeast'] }).en.replaceAll('\u202f', ' ')).toBe('No design can have Wall thickness 6 mm. wall.atLeast: A pot of [Diameter] needs a wall of at least [limit].');
  expect(deadEndWords(strict, { kind: 'unsatisfiable', rules: [] }).en).toBe('No design keeps all rules.');
});
