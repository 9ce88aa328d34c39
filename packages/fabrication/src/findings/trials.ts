/** Trying other values out: a few evaluations, each at most once, that can be called off. */
import type { Graph } from '@patternbook/geometry';
import { canonicalJson, type CheckedValues, type Literal, type ProductDefinition } from '@patternbook/product';
import type { FabricationPart } from '../parts/part.ts';
import type { Finding } from './finding.ts';

export type Values = Readonly<Record<string, Literal>>;

/** What values come to. */
export interface Trial {
  readonly parts: readonly FabricationPart[];
  readonly graph: Graph;
}

export interface Trying {
  readonly definition: ProductDefinition;
  /** Complete; what the finding was found on. */
  readonly values: Values;
  readonly current: Trial;
  /** Nothing where the values cannot be built. */
  readonly evaluate: (values: Values) => Promise<Trial | undefined>;
  readonly check: (values: Values) => Pick<CheckedValues, 'refusals' | 'conflicts' | 'visible' | 'ranges'>;
  readonly find: (parts: readonly FabricationPart[]) => readonly Finding[];
  /** Most evaluations; 24 if left out. */
  readonly budget?: number;
  readonly signal?: AbortSignal;
}

export interface Tried {
  readonly values: Values;
  readonly trial: Trial;
  readonly findings: readonly Finding[];
  /** Whether it brings a conflict, of rules or of making, that was not there before. */
  readonly harmful: boolean;
}

export interface Trials {
  readonly trying: Trying;
  readonly before: readonly Finding[];
  /** Nothing where it cannot be built, breaks a rule, is past the budget, or was called off. */
  readonly attempt: (values: Values) => Promise<Tried | undefined>;
  readonly left: () => number;
}

const usualBudget = 24;

const conflictsBy = (findings: readonly Finding[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { code, severity, part } of findings) if (severity === 'conflict') counts.set(`${code} ${part}`, (counts.get(`${code} ${part}`) ?? 0) + 1);
  return counts;
};

/** Whether there are conflicts of a kind on a part that had none of it. */
export function bringsConflict(before: readonly Finding[], after: readonly Finding[]): boolean {
  const known = conflictsBy(before);
  return [...conflictsBy(after)].some(([key, count]) => count > (known.get(key) ?? 0));
}

export function trialsOf(trying: Trying): Trials {
  const before = trying.find(trying.current.parts);
  const rules = new Set(trying.check(trying.values).conflicts.map(({ rule }) => rule));
  const known = new Map<string, Promise<Tried | undefined>>();
  let left = trying.budget ?? usualBudget;

  const run = async (values: Values): Promise<Tried | undefined> => {
    const checked = trying.check(values);
    // What a rule forbids is not offered, so it need not be built.
    if (checked.refusals.length > 0 || checked.conflicts.some(({ rule }) => !rules.has(rule))) return undefined;
    if (left <= 0) return undefined;
    left--;
    const trial = await trying.evaluate(values);
    if (!trial || trying.signal?.aborted) return undefined;
    const findings = trying.find(trial.parts);
    return { values, trial, findings, harmful: bringsConflict(before, findings) };
  };
  const attempt = (values: Values): Promise<Tried | undefined> => {
    if (trying.signal?.aborted) return Promise.resolve(undefined);
    const key = canonicalJson(values);
    let tried = known.get(key);
    if (!tried) known.set(key, (tried = run(values)));
    return tried;
  };
  return { trying, before, attempt, left: () => left };
}

const alike = (a: Finding, b: Finding): boolean => a.code === b.code && a.part === b.part && a.region === b.region;

/** The same finding after a change: of those that are alike, the nearest. Nothing where there are fewer than before. */
export function stillThere(finding: Finding, before: readonly Finding[], after: readonly Finding[]): Finding | undefined {
  const now = after.filter((each) => alike(each, finding));
  if (now.length < before.filter((each) => alike(each, finding)).length) return undefined;
  const away = ({ at }: Finding): number => (at[0] - finding.at[0]) ** 2 + (at[1] - finding.at[1]) ** 2 + (at[2] - finding.at[2]) ** 2;
  return now.toSorted((a, b) => away(a) - away(b))[0];
}

/** How far a finding is from being none. */
export const deficit = ({ value, limit }: Finding): number => Math.abs(value - limit);
