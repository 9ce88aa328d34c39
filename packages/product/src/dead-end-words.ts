import type { ProductDefinition } from './definition-schema.ts';
import type { Literal } from './expression.ts';
import { kindOf } from './parameters/registry.ts';
import type { Words } from './script.ts';
import type { DeadEnd } from './solving/dead-ends.ts';
import { interpolate, say } from './words.ts';

/** What a rule or a dependent bound says, with names instead of values: it speaks of no design in particular. */
const reasonOf = (definition: ProductDefinition, rule: string, language: string): string => {
  const [parameter = '', bound] = rule.split('.');
  const words = bound === undefined ? definition.rules.find(({ id }) => id === rule)?.reason : bounded(definition, parameter);
  if (words === undefined) return rule;
  const named = interpolate(words, (name, its) => {
    const label = Object.hasOwn(definition.parameters, name) ? definition.parameters[name]?.label : undefined;
    return `[${label === undefined ? name : say(label, its)}]`;
  });
  return `${rule}: ${say(named, language)}`;
};

const bounded = ({ parameters }: ProductDefinition, id: string): Words | undefined => {
  const parameter = Object.hasOwn(parameters, id) ? parameters[id] : undefined;
  return parameter !== undefined && 'because' in parameter ? parameter.because : undefined;
};

/** One sentence for an author: what is dead, and which rules make it so. */
export const deadEndWords = (definition: ProductDefinition, deadEnd: DeadEnd): Words => {
  const sentence = (language: 'en' | 'de'): string => {
    const german = language === 'de';
    if (deadEnd.kind === 'silent-rule') return german ? `Die Regel „${deadEnd.rule}“ kann nie etwas beanstanden.` : `The rule “${deadEnd.rule}” can never object to anything.`;
    const because = deadEnd.rules.map((rule) => reasonOf(definition, rule, language)).join(' ');
    if (deadEnd.kind === 'unsatisfiable') return `${german ? 'Kein Entwurf hält alle Regeln ein.' : 'No design keeps all rules.'} ${because}`.trim();
    const parameter = definition.parameters[deadEnd.parameter];
    const label = parameter === undefined ? deadEnd.parameter : say(parameter.label, language);
    const shown = (value: Literal): string => (parameter === undefined ? String(value) : kindOf(parameter).format(parameter, value, { language }));
    const what = deadEnd.kind === 'dead-option' ? shown(deadEnd.option) : deadEnd.from === deadEnd.to ? shown(deadEnd.from) : `${shown(deadEnd.from)} – ${shown(deadEnd.to)}`;
    return `${german ? `Kein Entwurf kann ${label} ${what} haben.` : `No design can have ${label} ${what}.`} ${because}`.trim();
  };
  return { en: sentence('en'), de: sentence('de') };
};
