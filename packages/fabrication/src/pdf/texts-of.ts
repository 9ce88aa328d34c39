import type { ExportSubject } from '../exporters/subject.ts';

/** Every text from people that a page of this subject may show: tells which fonts are needed. */
export function textsOf({ recipe, product, hardware, layout, options }: ExportSubject): string {
  const words = (table: Readonly<Record<string, string | undefined>>): string => `${table['en'] ?? ''}${options.language === undefined ? '' : (table[options.language] ?? '')}`;
  return [
    recipe.title, recipe.designer ?? '', recipe.licence ?? '', recipe.program, ...recipe.lineage.flatMap(({ name, by }) => [name, by]),
    ...Object.values(recipe.design.values).map(String),
    words(product.name), words(product.tagline), ...Object.values(product.parts).map(({ name }) => words(name)), ...Object.values(product.parameters).map(({ label }) => words(label)),
    ...hardware.flatMap(({ designation, purpose }) => [designation, words(purpose)]),
    ...layout.parts.flatMap(({ name, finish }) => [name, words(finish.material.name), words(finish.colour.name)]),
    ...layout.plates.map(({ machine }) => words(machine.name)),
  ].join('');
}
