/** What has to be on the shelf: which filament in which colour, how much of it, which sheet and alloy. */
import { say } from '@patternbook/product';
import { type Bom, gradedName } from '../bom/bom.ts';
import { cutsSheet, type Machine } from '../catalogue/machine.ts';
import type { ResolvedFinish } from '../catalogue/material.ts';
import { estimate } from '../estimates/estimate.ts';
import type { ExportSubject } from '../exporters/subject.ts';
import { finishesOf, finishKey } from '../parts/part.ts';
import { figure, mass } from '../words/figures.ts';
import type { Language } from '../words/language.ts';
import { isDyed } from './maker-notes.ts';
import { materialOf } from './parts-table.ts';

/** What a machine is loaded with: of what is printed each colour with its grams, of sheet what lies on it. */
export function stockOn(machine: Machine, { layout }: Pick<ExportSubject, 'layout'>, { own, language }: { readonly own: Bom['parts']; readonly language: Language }): readonly { readonly text: string; readonly colours: readonly string[] }[] {
  const coded = (finish: ResolvedFinish): string => `${say(finish.colour.name, language)}${isDyed(finish) ? ` (${finish.colour.hex})` : ''}`;
  if (cutsSheet(machine)) return [...new Map(own.map((part) => {
    const finish = layout.parts.find(({ id }) => id === part.id)!.finish;
    const text = part.colours.length > 1 ? materialOf(part, language) : [gradedName(part.material), coded(finish), ...(part.thickness === undefined ? [] : [`${figure(part.thickness, 1, language)}\u202fmm`])].join(', ');
    return [text, { text, colours: part.colours.map(({ hex }) => hex) }] as const;
  })).values()];
  const { gramsByFinish } = estimate({ plates: layout.plates.filter((plate) => plate.machine === machine) });
  return finishesOf(layout.parts.filter(({ id }) => own.some((part) => part.id === id))).map((finish) => ({
    text: `${say(finish.material.name, language)}, ${coded(finish)}: ${mass(gramsByFinish[finishKey(finish)] ?? 0, language)}`, colours: [finish.colour.hex],
  }));
}
