/** Brings a design of an older version of a product to another, and says in words what became of its values. */
import { checkFinishes, finishPlaces } from '../check-finishes.ts';
import { defaultValues } from '../check-values.ts';
import type { ProductDefinition } from '../definition-schema.ts';
import type { Design } from '../design.ts';
import { evaluateExpression } from '../evaluate-expression.ts';
import type { Literal } from '../expression.ts';
import { parametersOf } from '../expression-type.ts';
import { kindOf } from '../parameters/registry.ts';
import { quotable } from '../quotable.ts';
import type { Parameter, Words } from '../script.ts';
import { say } from '../words.ts';
import { compareVersions } from './compare-versions.ts';
import type { Upgrade } from './upgrade.ts';

export interface UpgradeNote {
  /** What the author says of a version; a value that is another now; one that could not be kept; parameters that are new. */
  readonly kind: 'said' | 'changed' | 'left-out' | 'new';
  readonly message: Words;
}

export interface Upgraded {
  readonly design: Design;
  readonly notes: readonly UpgradeNote[];
}

type Values = Readonly<Record<string, Literal>>;

/** A value on its way through the upgrades. */
interface Travelling {
  readonly value: Literal;
  /** What it is called in the version that it comes from. */
  readonly from: string | undefined;
  /** Said by the person, or reckoned from what they said. */
  readonly meant: boolean;
  /** An upgrade made something else of it. */
  readonly changed: boolean;
}
type Load = ReadonlyMap<string, Travelling>;

const own = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined => (Object.hasOwn(record, id) ? record[id] : undefined);

/** The defaults that a design relied on before these upgrades, as far as they tell; by the ids of then. */
const defaultsBefore = (definition: ProductDefinition, upgrades: readonly Upgrade[]): Values =>
  upgrades.toReversed().reduce<Values>((after, { renamed = {}, was = {} }) => {
    const targets = new Set(Object.values(renamed));
    const kept = Object.entries(after).filter(([id]) => !targets.has(id));
    const back = Object.entries(renamed).flatMap(([old, id]): [string, Literal][] => (own(after, id) === undefined ? [] : [[old, after[id] as Literal]]));
    return { ...Object.fromEntries(kept), ...Object.fromEntries(back), ...was };
  }, defaultValues(definition));

const through = (load: Load, { renamed = {}, options = {}, converted = {}, dropped = [] }: Upgrade): Load => {
  const next = new Map<string, Travelling>();
  for (const [id, travelling] of load) {
    if (dropped.includes(id)) continue;
    const option = typeof travelling.value === 'string' ? own(own(options, id) ?? {}, travelling.value) : undefined;
    next.set(own(renamed, id) ?? id, option === undefined ? travelling : { ...travelling, value: option, changed: true });
  }
  const before = Object.fromEntries([...load].map(([id, { value }]) => [id, value]));
  for (const [id, expression] of Object.entries(converted)) {
    const value = evaluateExpression(expression, before);
    const known = next.get(id);
    next.set(id, { value, from: known?.from, meant: parametersOf(expression).some((read) => load.get(read)?.meant === true), changed: known?.value !== value });
  }
  return next;
};

const inBoth = (write: (language: string) => string): Words => ({ en: write('en'), de: write('de') });
/** A value put on its step is the same for a person where only noise was taken off: 1 − 0.9 is 0.1. */
const alike = (a: Literal, b: Literal): boolean => a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < 1e-9);
const shown = (parameter: Parameter, value: Literal, language: string): string => kindOf(parameter).format(parameter, value, { language });

/**
 * `older` is the version that the design names, where it is at hand: its defaults are kept then even where no upgrade
 * tells them, and the notes use its words. A design of a newer version keeps what this version knows. Never refuses: what
 * cannot be kept is told and left out, and the given design stays as it was.
 */
export const upgradeDesign = (definition: ProductDefinition, design: Design, older?: ProductDefinition): Upgraded => {
  if (design.product.id !== definition.id) throw new Error(`A design of ${design.product.id} cannot become one of ${definition.id}.`);
  const from = older?.id === design.product.id && older.version === design.product.version ? older : undefined;
  const upgrades = (definition.upgrades ?? []).filter(({ to }) => compareVersions(design.product.version, to) < 0 && compareVersions(to, definition.version) <= 0);
  const relied = from ? defaultValues(from) : defaultsBefore(definition, upgrades);
  const start: Load = new Map(
    Object.entries({ ...relied, ...design.values }).map(([id, value]) => [id, { value, from: id, meant: Object.hasOwn(design.values, id) && own(relied, id) !== value, changed: false }]),
  );
  const end = upgrades.reduce(through, start);

  const notes: UpgradeNote[] = upgrades.flatMap(({ note }) => (note === undefined ? [] : [{ kind: 'said', message: note }]));
  const values: Record<string, Literal> = {};
  for (const [id, { value, from: origin, meant, changed }] of end) {
    const parameter = own(definition.parameters, id);
    if (parameter === undefined) continue;
    const taken = kindOf(parameter).take(parameter, value);
    if (!taken.ok) {
      if (meant || !Number.isNaN(value)) notes.push({ kind: 'left-out', message: taken.objection.message });
      continue;
    }
    const said = Object.hasOwn(design.values, origin ?? id);
    if (taken.value !== parameter.default || said) values[id] = taken.value;
    const before = origin === undefined || from === undefined ? undefined : own(from.parameters, origin);
    const sentence = (language: string): string => {
      const now = `${say(parameter.label, language)}: ${shown(parameter, taken.value, language)}`;
      const then = before && origin !== undefined ? start.get(origin)?.value : undefined;
      return before === undefined || then === undefined ? now : `${now} (${language === 'de' ? 'bisher' : 'before'}: ${shown(before, then, language)})`;
    };
    if ((changed && meant) || !alike(taken.value, value)) notes.push({ kind: 'changed', message: inBoth(sentence) });
  }

  const arrived = new Set([...end].flatMap(([id, { from: origin }]) => (Object.hasOwn(definition.parameters, id) && origin !== undefined ? [origin] : [])));
  const read = new Set(upgrades.flatMap(({ converted = {} }) => Object.values(converted).flatMap((expression) => parametersOf(expression))));
  for (const [id, { value, meant }] of start) {
    if (arrived.has(id) || read.has(id) || !meant) continue;
    const before = from && own(from.parameters, id);
    const name = (language: string): string => (before ? `${say(before.label, language)} (${shown(before, value, language)})` : `“${quotable(id)}”`);
    notes.push({ kind: 'left-out', message: { en: `${name('en')} is not part of version ${definition.version}.`, de: `${name('de')} gibt es in Version ${definition.version} nicht.` } });
  }

  const places = finishPlaces(definition);
  const relies = from ? finishPlaces(from) : {};
  const finishes = Object.fromEntries(
    Object.entries({ ...relies, ...design.finishes }).filter(([place, { material, colour }]) => {
      const now = own(places, place);
      return now !== undefined && (Object.hasOwn(design.finishes, place) || now.material !== material || now.colour !== colour);
    }),
  );
  for (const { message } of checkFinishes(definition, design.finishes).refusals) notes.push({ kind: 'left-out', message });

  const fresh = from && compareVersions(from.version, definition.version) < 0 ? Object.entries(definition.parameters).filter(([id]) => !end.has(id)) : [];
  if (fresh.length > 0) {
    const names = (language: string): string => fresh.map(([, { label }]) => say(label, language)).join(', ');
    notes.push({ kind: 'new', message: { en: `New: ${names('en')}.`, de: `Neu: ${names('de')}.` } });
  }
  return { design: { ...design, product: { id: definition.id, version: definition.version }, values, finishes }, notes };
};
