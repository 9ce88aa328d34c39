/** A recipe as plain values, as marks and files carry it; and what is read back of them, whoever had the file last. */
import type { PlainValue } from '@patternbook/product';
import type { Recipe } from '../exporters/subject.ts';
import { ancestorsOf, type FoundRecipe } from './found-recipe.ts';

/** As many designs as anybody makes together. */
export const mostDesigns = 64;

export const toldOf = ({ design, variant, title, designer, licence, lineage }: Recipe): Readonly<Record<string, PlainValue>> => ({
  design: design as unknown as PlainValue, variant, title,
  ...(designer !== undefined && { designer }),
  ...(licence !== undefined && { licence }),
  ...(lineage.length > 0 && { lineage: lineage.map(({ pattern, name, by }) => ({ pattern, name, by })) }),
});

/** With those that are made together with it. */
export const toldWithOthers = (recipe: Recipe): Readonly<Record<string, PlainValue>> => ({ ...toldOf(recipe), ...(recipe.others && { others: recipe.others.map(toldOf) }) });

export function foundIn({ design, variant, title, designer, licence, lineage, others }: Readonly<Record<string, unknown>>): FoundRecipe {
  const text = (name: string, value: unknown, most: number): Record<string, string> => (typeof value === 'string' ? { [name]: value.slice(0, most) } : {});
  const more = foundInList(others);
  return { design, ...text('variant', variant, 64), ...text('title', title, 200), ...text('designer', designer, 200), ...text('licence', licence, 400), lineage: ancestorsOf(lineage), ...(more.length > 0 && { others: more }) };
}

/** What is no list of recipes is none; those in a list have no others of their own. */
export const foundInList = (list: unknown): readonly FoundRecipe[] =>
  (Array.isArray(list) ? list.slice(0, mostDesigns) : []).flatMap((entry: unknown) => (typeof entry === 'object' && entry !== null ? [foundIn({ ...entry, others: undefined })] : []));

/** What a file of one or several designs says of itself where there is room for one title. */
export function shownOf(recipe: Recipe): Pick<Recipe, 'title' | 'designer' | 'licence'> {
  const all = [recipe, ...(recipe.others ?? [])];
  const joined = (words: readonly (string | undefined)[], between: string): string => [...new Set(words.filter((word) => word !== undefined))].join(between);
  const designer = joined(all.map((one) => one.designer), ', '), licence = joined(all.map((one) => one.licence), '; ');
  return { title: joined(all.map(({ title }) => title), ' + '), ...(designer !== '' && { designer }), ...(licence !== '' && { licence }) };
}
