/** Which parameters may have caused a finding: read from the graph, before anything is tried. */
import { type Graph, hashGraph, type NodeParameter } from '@patternbook/geometry';
import type { Literal, Parameter } from '@patternbook/product';
import type { Finding } from './finding.ts';
import type { Trying, Values } from './trials.ts';

export interface Candidate {
  readonly id: string;
  readonly parameter: Parameter;
  /** Values to try first, nearest first. */
  readonly values: readonly Literal[];
  /** Whether what was measured is its value, as of a wall that is as thick as a parameter says. */
  readonly measured: boolean;
}

/** Numbers that stand in every graph tell nothing. */
const everywhere = new Set([0, 0.5, 1, 2, 90, 180, 360]);
/** How alike two figures are to be the same one. */
const precision = 1e-6;
/** Options of a choice that are tried. */
const mostOptions = 3;
/** How far a number is moved at first: a share of itself, and of its range. */
const nudge = { ofItself: 0.25, ofRange: 0.04 } as const;

/** Visible parameters that can be tried, the likeliest first. */
export function candidatesFor(finding: Finding, { definition, values, current, check }: Trying): readonly Candidate[] {
  const { visible, ranges } = check(values);
  const { own, around } = figuresOf(current.graph, finding.nodes);
  return Object.entries(definition.parameters)
    .filter(([id]) => visible.has(id))
    .flatMap(([id, parameter], place) => {
      const first = triedFirst(parameter, values[id], ranges[id]);
      return first.length === 0 ? [] : [{ id, parameter, values: first, place, measured: isMeasured(values[id], finding), likely: likelihood(values[id], finding, own, around) }];
    })
    .toSorted((a, b) => b.likely - a.likely || a.place - b.place)
    .map(({ id, parameter, values: first, measured }) => ({ id, parameter, values: first, measured }));
}

/** A number stands in nodes as it is, halved where it is a diameter, or negative. */
function likelihood(value: Literal | undefined, finding: Finding, own: readonly number[], around: readonly number[]): number {
  if (typeof value !== 'number') return 0.5;
  const same = (a: number, b: number): boolean => Math.abs(Math.abs(a) - Math.abs(b)) <= precision * Math.max(1, Math.abs(b));
  const stands = (figures: readonly number[]): boolean => !everywhere.has(value) && figures.some((figure) => same(figure, value) || same(figure, value / 2));
  return (isMeasured(value, finding) ? 4 : 0) + (stands(own) ? 3 : 0) + (stands(around) ? 1 : 0);
}

/** Halves of a diameter count, too. */
const isMeasured = (value: Literal | undefined, { value: measured }: Finding): boolean =>
  typeof value === 'number' && [value, value / 2].some((figure) => Math.abs(measured - figure) <= 0.03 * Math.max(0.01, Math.abs(figure)));

/** Figures of the named nodes with all they are made of, and of what is made of them. */
function figuresOf({ nodes }: Graph, names: readonly string[]): { readonly own: readonly number[]; readonly around: readonly number[] } {
  const hashes = hashGraph({ nodes });
  const inside = new Set<number>(), above = new Set<number>();
  hashes.forEach((hash, place) => { if (names.includes(hash)) inside.add(place); });
  nodes.forEach(({ inputs }, place) => { if (!inside.has(place) && inputs.some((input) => inside.has(input) || above.has(input))) above.add(place); });
  for (let place = nodes.length - 1; place >= 0; place--) if (inside.has(place)) for (const input of nodes[place]!.inputs) inside.add(input);
  const figures = (places: ReadonlySet<number>): number[] => [...places].flatMap((place) => Object.values(nodes[place]!.parameters).flatMap(numbersIn));
  return { own: figures(inside), around: figures(above) };
}

const numbersIn = (value: NodeParameter): readonly number[] => (typeof value === 'number' ? [value] : Array.isArray(value) ? (value as readonly NodeParameter[]).flatMap(numbersIn) : []);

function triedFirst(parameter: Parameter, value: Literal | undefined, range: { readonly min: number; readonly max: number } | undefined): readonly Literal[] {
  switch (parameter.kind) {
    case 'length': case 'angle': case 'count': case 'ratio': {
      if (typeof value !== 'number') return [];
      const [least, most] = [Math.max(parameter.min, range?.min ?? -Infinity), Math.min(parameter.max, range?.max ?? Infinity)];
      const by = Math.max(parameter.step, nudge.ofItself * Math.abs(value), nudge.ofRange * (parameter.max - parameter.min));
      return [value + by, value - by].map((each) => onGrid(parameter, each, least, most)).filter((each) => each !== value);
    }
    case 'toggle': return [value !== true];
    case 'choice': return near(parameter.options.map(({ id }) => id), value);
    case 'size': return near(parameter.table.rows.map(({ id }) => id), value);
    default: return [];
  }
}

/** Options beside the chosen one. */
function near(options: readonly string[], value: Literal | undefined): readonly string[] {
  const chosen = options.findIndex((option) => option === value);
  return options.map((option, place) => ({ option, away: Math.abs(place - chosen) })).filter(({ away }) => away > 0).toSorted((a, b) => a.away - b.away).slice(0, mostOptions).map(({ option }) => option);
}

/** The nearest step of a number's grid, within bounds. */
export function onGrid({ min, step }: { readonly min: number; readonly step: number }, value: number, least: number, most: number): number {
  const place = Math.round((Math.min(most, Math.max(least, value)) - min) / step);
  const steps = min + place * step;
  const kept = steps > most + 1e-9 ? steps - step : steps < least - 1e-9 ? steps + step : steps;
  return Number(kept.toFixed(6));
}

export const withValue = (values: Values, id: string, value: Literal): Values => ({ ...values, [id]: value });
