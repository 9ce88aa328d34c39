import { violationsOf } from './conflicts.ts';
import type { Violation } from './conflicts.ts';
import type { ProductDefinition } from './definition-schema.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import type { Literal } from './expression.ts';
import { gridValue, snap, stepsOf } from './grid.ts';
import type { ValueFormat } from './parameters/kind.ts';
import { kindOf } from './parameters/registry.ts';
import type { NumberParameter, Parameter, Words } from './script.ts';
import { say } from './words.ts';

type ValuesById = Readonly<Record<string, Literal>>;

/** A way out that was tried: after it the rule holds, and no rule that held before is broken. */
export interface OfferedRepair {
  readonly label: Words;
  readonly set: Readonly<Record<string, Literal>>;
}

/** English labels start lower case within a sentence, unless they are an abbreviation ("LED hole"). */
const midSentence = (label: string): string => (/^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label);

const phrase = (parameter: Parameter, value: Literal, format: ValueFormat): string => {
  const german = format.language === 'de';
  const label = say(parameter.label, format.language);
  if (typeof value === 'boolean') return german ? `${label} ${value ? 'einschalten' : 'ausschalten'}` : `turn ${value ? 'on' : 'off'} ${midSentence(label)}`;
  const shown = kindOf(parameter).format(parameter, value, format);
  return german ? `${label} auf ${shown} setzen` : `set ${midSentence(label)} to ${shown}`;
};

const sentence = (phrases: readonly string[], joint: string): string => {
  const text = phrases.join(joint);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const labelOf = (definition: ProductDefinition, set: ValuesById, system: ValueFormat['system']): Words => {
  const phrases = (language: string): string[] =>
    Object.entries(set).flatMap(([id, value]) => {
      const parameter = definition.parameters[id];
      return parameter === undefined ? [] : [phrase(parameter, value, { language, ...(system === undefined ? {} : { system }) })];
    });
  return { en: sentence(phrases('en'), ' and '), de: sentence(phrases('de'), ' und ') };
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
  readonly violation: Violation;
  /** Rules that are broken as things stand. */
  readonly broken: ReadonlySet<string>;
  readonly system: ValueFormat['system'];
}

const mends = ({ definition, values, violation, broken }: Attempt, set: ValuesById): boolean => {
  const after = violationsOf(definition, { ...values, ...set });
  return after.every(({ rule, severity }) => rule !== violation.rule && (severity === 'advice' || broken.has(rule)));
};

/**
 * The nearest value of a single number that mends, looked for on both sides in strides that double, then narrowed down.
 * Rules are data, so looking is cheap: some fifty evaluations. Where what mends has gaps, a farther value may be found.
 */
const nearestSingle = (attempt: Attempt, id: string): ValuesById | undefined => {
  const parameter = attempt.definition.parameters[id];
  const current = attempt.values[id];
  if (parameter === undefined || !('step' in parameter) || typeof current !== 'number') return undefined;
  const steps = stepsOf(parameter);
  const here = Math.round((current - parameter.min) / parameter.step);
  const setTo = (index: number): ValuesById => ({ [id]: gridValue(index, parameter) });
  let failing = 0;
  for (let distance = 1; failing < steps; distance *= 2) {
    for (const side of [-1, 1]) {
      const index = Math.min(Math.max(here + side * distance, 0), steps);
      if (index === here || !mends(attempt, setTo(index))) continue;
      let [near, far] = [failing, Math.abs(index - here)];
      while (far - near > 1) {
        const middle = Math.floor((near + far) / 2);
        if (mends(attempt, setTo(here + side * middle))) far = middle;
        else near = middle;
      }
      return setTo(here + side * far);
    }
    failing = distance;
  }
  return undefined;
};

const unchanged = (values: ValuesById, set: ValuesById): boolean => Object.entries(set).every(([id, value]) => values[id] === value);

/** The ways out of one violation, best first, each tried for real. Where the author gave none that works, numbers are searched. */
export const repairsFor = (attempt: Attempt): readonly OfferedRepair[] => {
  const { definition, values, violation, system } = attempt;
  const offered: OfferedRepair[] = [];
  const seen = new Set<string>();
  const offer = (found: ValuesById): void => {
    // Said is what changes; an author may name values that are right already.
    const set = Object.fromEntries(Object.entries(found).filter(([id, value]) => values[id] !== value));
    const key = JSON.stringify(set);
    if (!seen.has(key)) offered.push({ label: labelOf(definition, set, system), set });
    seen.add(key);
  };
  for (const repair of violation.repairs) {
    const choices = Object.entries(repair.set).map(([id, expression]) => [id, candidatesFor(definition, id, evaluateExpression(expression, values))] as const);
    const set = combinations(choices).find((candidate) => Object.keys(candidate).length > 0 && !unchanged(values, candidate) && mends(attempt, candidate));
    if (set !== undefined) offer(set);
  }
  if (violation.severity === 'advice' || (violation.authored && offered.length > 0)) return offered;
  const mended = new Set(offered.flatMap(({ set }) => Object.keys(set)));
  for (const id of violation.parameters) {
    const set = mended.has(id) ? undefined : nearestSingle(attempt, id);
    if (set !== undefined) offer(set);
  }
  return offered;
};
