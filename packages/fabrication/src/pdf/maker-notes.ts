/** Answers to what a maker asks before beginning: what was changed, how it lies, how exact, what comes afterwards. */
import { formatValue, type Process, say } from '@patternbook/product';
import { cutsSheet, type Machine } from '../catalogue/machine.ts';
import type { ExportSubject } from '../exporters/subject.ts';
import { flatPiece } from '../flat/flat-piece.ts';
import { isThickness, thicknessOf } from '../parts/laid.ts';
import { figure } from '../words/figures.ts';
import { type Language, speaking } from '../words/language.ts';
import { finishingWords, lyingWords, makerWords, toleranceWords } from '../words/maker.ts';

/** A term, and what it means. */
export type Note = readonly [term: string, meaning: string];

/** As many as a page has room for; further ones are in the design. */
const mostChanges = 24;
/** Letters of one value. */
const mostLetters = 90;

/** Every value that is not the product's usual one. */
export function changesOf({ product, recipe }: ExportSubject, language: Language): readonly Note[] {
  const words = speaking(makerWords, language);
  const shortened = (text: string): string => (text === '' ? words('empty') : text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text);
  return Object.entries(product.parameters).flatMap(([id, parameter]): Note[] => {
    const value = recipe.design.values[id] ?? parameter.default;
    if (value === parameter.default) return [];
    // Outlines and pictures are no words.
    const told = (of: typeof value): string => (typeof of === 'string' && of.length > 400 ? words('ownDrawing') : shortened(formatValue(parameter, of, { language })));
    return [[say(parameter.label, language), `${told(value)} (${words('usual')}: ${told(parameter.default)})`]];
  }).slice(0, mostChanges);
}

/** How a machine cuts the sheets that are on it: speed and passes, as its data say. */
export function cutNotes(machine: Machine, { layout }: ExportSubject, language: Language): readonly string[] {
  if (!cutsSheet(machine)) return [];
  const words = speaking(makerWords, language);
  const parts = layout.plates.filter((plate) => plate.machine === machine).flatMap(({ placed }) => placed.map(({ part }) => part));
  const lines = parts.flatMap((part) => machine.profile.cuts
    .filter(({ material, thickness }) => material === part.finish.material.id && isThickness(thickness, thicknessOf(part)))
    .map(({ thickness, speed, passes }) => `${say(part.finish.material.name, language)} ${figure(thickness, 1, language)}\u202fmm: ${figure(speed, 1, language)}\u202fmm/s, ${passes} ${words(passes === 1 ? 'pass' : 'passes')}`));
  return [...new Set(lines)];
}

/** Each bend of each part, in the order in which they lie on the blank. */
export function bendNotes(machine: Machine, { layout }: ExportSubject, language: Language): readonly string[] {
  if (machine.process !== 'laser') return [];
  const words = speaking(makerWords, language);
  const lines = layout.parts.filter(({ blank }) => blank && blank.bends > 0).flatMap((part): string[] => {
    const piece = flatPiece(machine, part, 'packet');
    if (!piece.ok || !piece.value.bends) return [`${part.name}: ${words('bendsUnknown')}`];
    // A bend that a hole interrupts is one bend with two lines.
    const seen = new Map(piece.value.bends.map((bend) => [bend.ends[0][0] === bend.ends[1][0] ? `x${bend.ends[0][0].toFixed(3)}` : `y${bend.ends[0][1].toFixed(3)}`, bend]));
    return [...seen.values()].map(({ degrees, radius, back }, place) => `${part.name}, ${words('bend')} ${place + 1}: ${figure(degrees, 1, language)}°, ${words('inside')} ${figure(radius, 1, language)}\u202fmm${back ? `, ${words('otherWay')}` : ''}`);
  });
  return lines.some((line) => !line.endsWith(words('bendsUnknown'))) ? [...lines, words('bendLines')] : lines;
}

/** For each process that takes part. */
export function makingNotes({ layout, link }: ExportSubject, { processes, hardware, language }: { readonly processes: readonly Process[]; readonly hardware: boolean; readonly language: Language }): readonly Note[] {
  const words = speaking(makerWords, language);
  const together = layout.parts.length > 1 ? (hardware ? 'assembled' : 'assembledAlone') : hardware ? 'withHardware' : 'unassembled';
  return [
    ...processes.map((process): Note => [words('lying'), lyingWords[process][language]]),
    ...processes.map((process): Note => [words('tolerance'), toleranceWords[process][language]]),
    ...processes.map((process): Note => [words('finishing'), finishingWords[process][language]]),
    [words('putTogether'), words(together)],
    [words('questions'), link === undefined ? words('ask') : `${words('ask')} ${words('askLink')}`],
  ];
}
