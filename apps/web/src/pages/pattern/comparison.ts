import { checkValues, diffDesigns, formatValue, turnsOf, withTurns } from '@patternbook/product';
import type { Design, Finish, Literal, Parameter, ProductDefinition, Turns } from '@patternbook/product';
import type { CatalogueAnswer } from '../../api/index.ts';
import type { ProductWords } from '../../messages/index.ts';
import type { Language, UnitSystem } from '../../preferences/index.ts';

export interface Shown {
  readonly text: string;
  /** CSS colour, where the value is one. */
  readonly colour?: string;
}

export interface ComparisonRow {
  readonly id: string;
  readonly label: string;
  readonly before: Shown;
  readonly after: Shown;
  readonly changed: boolean;
}

export interface ComparisonOptions {
  readonly definition: ProductDefinition;
  /** The product as it comes, if left out. */
  readonly before?: Design;
  readonly after: Design;
  readonly catalogue: CatalogueAnswer | undefined;
  readonly language: Language;
  readonly units: UnitSystem;
  /** How it is said which way up a part is printed. */
  readonly lying: { readonly label: (part: string) => string; readonly own: string; readonly turned: (degrees: Turns[string]) => string };
}

/**
 * Two designs of one product side by side, in the order in which the product lists its parameters and parts. A parameter
 * that the design hides says nothing about it and is left out.
 */
export const compare = ({ definition, before, after, catalogue, language, units, lying }: ComparisonOptions): readonly ComparisonRow[] => {
  const say = (words: ProductWords): string => words[language] ?? words.en;
  const earlier: Design = before ?? withTurns({ ...after, values: {}, features: [], finishes: {} });
  const values = { before: checkValues(definition, earlier.values), after: checkValues(definition, after.values) };
  const changed = new Set(diffDesigns(definition, earlier, after).flatMap((difference) => (difference.kind === 'value' ? [difference.parameter] : difference.kind === 'finish' ? [difference.place] : difference.kind === 'turn' ? [turnRow(difference.part)] : [])));

  const showValue = (parameter: Parameter, value: Literal | undefined): Shown => {
    const shown = value ?? parameter.default;
    const text = formatValue(parameter, shown, { language, system: units });
    return parameter.kind === 'colour' ? { text, colour: String(shown) } : { text };
  };
  const showFinish = (finish: Finish): Shown => {
    const material = catalogue?.materials.find(({ id }) => id === finish.material);
    const colour = material?.colours.find(({ id }) => id === finish.colour);
    if (!material || !colour) return { text: `${finish.material}, ${finish.colour}` };
    return { text: `${say(material.name)}, ${say(colour.name)}`, colour: colour.hex };
  };

  const parameters = Object.entries(definition.parameters)
    .filter(([id]) => values.after.visible.has(id) || changed.has(id))
    .map(([id, parameter]) => ({
      id,
      label: say(parameter.label),
      before: showValue(parameter, values.before.values[id]),
      after: showValue(parameter, values.after.values[id]),
      changed: changed.has(id),
    }));

  const places = Object.entries(definition.parts).flatMap(([part, declaration]) => [
    { place: part, name: say(declaration.name), finish: declaration.finish },
    ...Object.entries(declaration.regions ?? {}).map(([region, of]) => ({ place: `${part}/${region}`, name: `${say(declaration.name)}, ${say(of.name)}`, finish: of.finish })),
  ]);
  const finishes = places.map(({ place, name, finish }) => ({
    id: place,
    label: name,
    before: showFinish(earlier.finishes[place] ?? finish),
    after: showFinish(after.finishes[place] ?? finish),
    changed: changed.has(place),
  }));

  const turns = { before: turnsOf(definition, earlier), after: turnsOf(definition, after) };
  const showTurn = (turn: Turns[string] | undefined): Shown => ({ text: turn === undefined ? lying.own : lying.turned(turn) });
  const lays = Object.entries(definition.parts)
    .filter(([part]) => turns.before[part] !== undefined || turns.after[part] !== undefined)
    .map(([part, { name }]) => ({ id: turnRow(part), label: lying.label(say(name)), before: showTurn(turns.before[part]), after: showTurn(turns.after[part]), changed: changed.has(turnRow(part)) }));
  return [...parameters, ...finishes, ...lays];
};

/** Beside the rows of parameters and places, whose ids have no colon. */
const turnRow = (part: string): string => `turn:${part}`;
