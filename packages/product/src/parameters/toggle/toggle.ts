import { z } from 'zod';
import type { ToggleParameter } from '../../script.ts';
import { say } from '../../words.ts';
import { declaration } from '../declaration.ts';
import { refused, taken } from '../kind.ts';
import type { ParameterKind, Taken } from '../kind.ts';

const spellings = new Map([
  ['true', true], ['on', true], ['yes', true], ['1', true], ['an', true], ['ja', true],
  ['false', false], ['off', false], ['no', false], ['0', false], ['aus', false], ['nein', false],
]);

const objection = (parameter: ToggleParameter): Taken =>
  refused('wrong-type', { en: `${say(parameter.label, 'en')} is either on or off (true or false).`, de: `${say(parameter.label, 'de')} ist entweder an oder aus (true oder false).` });

/** On or off. */
export const toggle: ParameterKind<ToggleParameter> = {
  kind: 'toggle',
  type: 'boolean',
  schema: z.strictObject({ kind: z.literal('toggle'), ...declaration, default: z.boolean() }) as unknown as z.ZodType<ToggleParameter>,
  issues: () => [],
  options: () => [false, true],
  take: (parameter, raw) => (typeof raw === 'boolean' ? taken(raw) : objection(parameter)),
  read: (parameter, text) => {
    const meant = spellings.get(text.trim().toLowerCase());
    return meant === undefined ? objection(parameter) : taken(meant);
  },
  format: (_, value, { language }) => (language.startsWith('de') ? (value === true ? 'an' : 'aus') : value === true ? 'on' : 'off'),
  describeRange: (_, { language }) => (language.startsWith('de') ? 'an oder aus' : 'on or off'),
  control: () => 'switch',
};
