import type { ProductDefinition } from './definition-schema.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import type { Literal } from './expression.ts';
import { snap } from './grid.ts';
import type { ValueFormat } from './parameters/kind.ts';
import { kindOf } from './parameters/registry.ts';
import type { NumberParameter, Repair, Words } from './script.ts';
import { constraintsOf } from './solving/constraints.ts';
import type { Constraint } from './solving/constraints.ts';
import { smallestChanges } from './solving/smallest-changes.ts';
import type { Change } from './solving/smallest-changes.ts';
import { say } from './words.ts';

type ValuesById = Readonly<Record<string, Literal>>;

/** A way out that was tried: after it the rule holds, and no rule that held before is broken. */
export interface OfferedRepair {
  readonly label: Words;
  readonly set: Readonly<Record<string, Literal>>;
}

/** English labels start lower case within a sentence, unless they are an abbreviation ("LED hole"). */
const midSentence = (label: string): string => (/^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label);

/** "set A to 1 and B to 2 and turn on C"; in German the verb ends the phrase. */
const phrases = (definition: ProductDefinition, set: ValuesById, format: ValueFormat): readonly string[] => {
  const german = format.language === 'de';
  const [switched, given]: [string[], string[]] = [[], []];
  for (const [id, value] of Object.entries(set)) {
    const parameter = definition.parameters[id];
    if (parameter === undefined) continue;
    const label = say(parameter.label, format.language);
    if (typeof value === 'boolean') switched.push(german ? `${label} ${value ? 'einschalten' : 'ausschalten'}` : `turn ${value ? 'on' : 'off'} ${midSentence(label)}`);
    else given.push(german ? `${label} auf ${kindOf(parameter).format(parameter, value, format)}` : `${midSentence(label)} to ${kindOf(parameter).format(parameter, value, format)}`);
  }
  if (given.length === 0) return switched;
  return [german ? `${given.join(' und ')} setzen` : `set ${given.join(' and ')}`, ...switched];
};

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a button says that makes these changes. */
export const labelChange = (definition: ProductDefinition, set: ValuesById, system: ValueFormat['system']): Words => {
  const format = (language: string): ValueFormat => ({ language, ...(system === undefined ? {} : { system }) });
  return { en: sentence(phrases(definition, set, format('en')).join(' and ')), de: sentence(phrases(definition, set, format('de')).join(' und ')) };
};

/** What an expression's amount may become on the step: itself, or its two neighbours, the nearer first. */
const numberCandidates = (parameter: NumberParameter, amount: number): readonly number[] => {
  if (!Number.isFinite(amount) || amount < parameter.min - parameter.step || amount > parameter.max + parameter.step) return [];
  const down = snap(amount, parameter, 'down');
  const up = snap(amount, parameter, 'up');
  if (down === up) return [down];
  return Math.abs(amount - down) <= Math.abs(up - amount) ? [down, up] : [up, down];
};

const candidatesFor = (definition: ProductDefinition, id: string, wanted: Literal): readonly Literal[] => {
  const parameter = Object.hasOwn(definition.parameters, id) ? definition.parameters[id] : undefined;
  if (parameter === undefined) return [];
  if ('step' in parameter) return typeof wanted === 'number' ? numberCandidates(parameter, wanted) : [];
  const taken = kindOf(parameter).take(parameter, wanted);
  return taken.ok ? [taken.value] : [];
};

const combinations = (choices: readonly (readonly [string, readonly Literal[]])[]): readonly ValuesById[] =>
  choices.reduce<readonly ValuesById[]>((sets, [id, candidates]) => sets.flatMap((set) => candidates.map((candidate) => ({ ...set, [id]: candidate }))), [{}]);

interface Attempt {
  readonly definition: ProductDefinition;
  readonly values: ValuesById;
  /** What must hold afterwards. */
  readonly mend: readonly Constraint[];
  /** Ways that the author proposes, best first. */
  readonly proposed: readonly Repair[];
  readonly system: ValueFormat['system'];
}

/** More ways out than anybody compares. */
const mostOffered = 4;

const mends = ({ definition, values, mend }: Attempt, set: ValuesById): boolean => {
  const after = { ...values, ...set };
  return constraintsOf(definition).every((constraint) => constraint.breach(after) === undefined || (!mend.includes(constraint) && (constraint.severity === 'advice' || constraint.breach(values) !== undefined)));
};

const onlyChanges = (values: ValuesById, set: ValuesById): ValuesById => Object.fromEntries(Object.entries(set).filter(([id, value]) => values[id] !== value));
const idsOf = (set: ValuesById): string => Object.keys(set).sort().join(' ');

/**
 * The smallest ways out, each tried for real: after it everything to be mended holds, and nothing that held before is broken. No
 * way that changes fewer values exists. The author's come first, brought as near to the present values as they can be.
 */
export const repairsFor = (attempt: Attempt): readonly OfferedRepair[] => {
  const { definition, values, mend, proposed, system } = attempt;
  const smallest = smallestChanges({ definition, values, mend });
  const size = smallest[0] === undefined ? Infinity : Object.keys(smallest[0].set).length;
  const authored = proposed.flatMap((repair): readonly ValuesById[] => {
    const choices = Object.entries(repair.set).map(([id, expression]) => [id, candidatesFor(definition, id, evaluateExpression(expression, values))] as const);
    const set = combinations(choices).map((candidate) => onlyChanges(values, candidate)).find((candidate) => Object.keys(candidate).length > 0 && mends(attempt, candidate));
    return set === undefined || Object.keys(set).length > size ? [] : [set];
  });
  const nearer = (set: ValuesById): ValuesById => {
    const same = smallest.find((change: Change) => idsOf(change.set) === idsOf(set));
    // Of two numbers the nearer one; of two options the one that the author meant.
    return same !== undefined && Object.values(set).every((each) => typeof each === 'number') ? same.set : set;
  };
  const offered: ValuesById[] = [];
  for (const set of authored.map(nearer)) if (!offered.some((other) => JSON.stringify(other) === JSON.stringify(set))) offered.push(set);
  for (const { set } of smallest) if (!offered.some((other) => idsOf(other) === idsOf(set))) offered.push(set);
  return offered.slice(0, mostOffered).map((set) => ({ label: labelChange(definition, set, system), set }));
};
