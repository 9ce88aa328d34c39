/** Answers to what a maker asks before beginning: what was changed, how it lies, how exact, what comes afterwards. */
import { formatValue, type Process, say } from '@patternbook/product';
import { nameOf } from '../bom/bom.ts';
import { cutsSheet, type Machine, type SheetMachine } from '../catalogue/machine.ts';
import type { ResolvedFinish } from '../catalogue/material.ts';
import type { ExportSubject } from '../exporters/subject.ts';
import type { BendLine } from '../flat/bends.ts';
import { cuttingPlan, layersOf } from '../flat/cutting-plan.ts';
import { flatPiece } from '../flat/flat-piece.ts';
import { isThickness, thicknessOf } from '../parts/laid.ts';
import { type FabricationPart, finishesOf } from '../parts/part.ts';
import { layerNote, shownLayers } from '../words/cutting.ts';
import { figure } from '../words/figures.ts';
import { type Language, speaking } from '../words/language.ts';
import { finishings } from '../words/finishing.ts';
import { bendWords, lyingWords, makerWords, sheetWords, toleranceWords } from '../words/maker.ts';

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

/** What each layer of the files in sheet/ is for, in the order of work. */
export function layerNotes(subject: ExportSubject, language: Language): readonly Note[] {
  const plan = cuttingPlan(subject, 'packet');
  if (!plan.ok) return [];
  const jointed = subject.layout.parts.filter(({ finish }) => 'sheets' in finish.material).length > 1;
  const words = speaking(makerWords, language);
  return [
    [words('layers'), `${[...layersOf(plan.value).map((layer) => layerNote(layer, language)), shownLayers[language]].join('; ')}.`],
    ...(jointed ? [[words('thickness'), words('measured')] as const] : []),
  ];
}

/** What the outlines of a machine are laid out on. */
export function nestNote({ bed, margin, profile }: SheetMachine, { options }: Pick<ExportSubject, 'options'>, language: Language): string {
  const [width, depth] = options.sheet ? [options.sheet.width, options.sheet.depth] : [bed.x, bed.y];
  const size = `${figure(width, 1, language)}\u202f×\u202f${figure(depth, 1, language)}\u202fmm`;
  return sheetWords.nested(size, figure(margin, 1, language), figure(profile.spacing, 1, language), options.sheet === undefined)[language];
}

/** How the blank of a part was reckoned from its bends. */
function blankNote(part: FabricationPart, bends: readonly BendLine[], language: Language): string {
  const [first, last] = [bends[0]!, bends.at(-1)!];
  const { allowance, degrees, radius } = first;
  const ends = [first.from[0], ...bends.slice(1).map(({ from }, place) => from[0] - bends[place]!.from[0]), last.from[1]];
  const flats = ends.map((length, place) => length - (place === 0 || place === ends.length - 1 ? allowance / 2 : allowance));
  const told = bendWords.lengths(flats.map((length) => figure(length, 2, language)), figure(allowance, 2, language))[language];
  // With different bends their shares of the blank are not known one by one.
  if (bends.some((bend) => bend.degrees !== degrees || bend.radius !== radius)) return told;
  const factor = (allowance / ((degrees * Math.PI) / 180) - radius) / thicknessOf(part);
  return `${told}; ${bendWords.factor(figure(factor, 3, language), figure(2 * factor, 3, language), figure(radius, 1, language))[language]}`;
}

/** Each bend of each part, in the order in which they lie on the blank. */
export function bendNotes(machine: Machine, { layout, product }: ExportSubject, language: Language): readonly Note[] {
  if (machine.process !== 'laser') return [];
  const words = speaking(makerWords, language);
  let several = false;
  const lines = layout.parts.filter(({ blank }) => blank && blank.bends > 0).flatMap((part): Note[] => {
    const piece = flatPiece(machine, part, 'packet');
    if (!piece.ok || !piece.value.bends) return [[words('bending'), `${nameOf(part, product, language)}: ${words('bendsUnknown')}`]];
    // A bend that a hole interrupts is one bend with two lines.
    const bends = [...new Map(piece.value.bends.map((bend) => [bend.from[0].toFixed(3), bend])).values()];
    several ||= bends.length > 1;
    const name = nameOf(part, product, language);
    return [
      ...bends.map(({ degrees, radius, up, from }, place): Note => [`${words('bend')} ${place + 1}`, `${name}: ${figure(degrees, 1, language)}° ${words(up === undefined ? 'bendAsDrawn' : up ? 'bendUp' : 'bendDown')}, ${words('inside')} ${figure(radius, 1, language)}\u202fmm, ${bendWords.line(from.map((each) => figure(each, 1, language)))[language]}.`]),
      [words('blank'), `${name}: ${blankNote(part, bends, language)}. ${words('recut')}`],
    ];
  });
  return lines.some(([term]) => term !== words('bending')) ? [...lines, [words('bending'), `${words('bendLines')} ${words(several ? 'bendOrder' : 'bendSeen')}`]] : lines;
}

/** Whether its colour is one that somebody chose, not that of the wood or the metal itself. */
export const isDyed = ({ material, colour }: ResolvedFinish): boolean => material.look.grain < 0.1 && colour.note === undefined;

/** For each process that takes part. */
export function makingNotes({ layout, link }: ExportSubject, { processes, hardware, language }: { readonly processes: readonly Process[]; readonly hardware: boolean; readonly language: Language }): readonly Note[] {
  const words = speaking(makerWords, language);
  const together = layout.parts.length > 1 ? (hardware ? 'assembled' : 'assembledAlone') : hardware ? 'withHardware' : 'unassembled';
  const bent = layout.parts.some(({ blank, finish }) => blank && blank.bends > 0 && 'sheets' in finish.material);
  const finishes = finishesOf(layout.parts);
  return [
    ...processes.map((process): Note => [words('lying'), process === 'laser' && bent ? words('rolled') : lyingWords[process][language]]),
    ...processes.map((process): Note => [words('tolerance'), toleranceWords[process][language]]),
    ...finishings(layout.parts.map(({ finish }) => finish.material)).map(({ afterwards }): Note => [words('finishing'), afterwards[language]]),
    ...[...new Set(finishes.flatMap(({ colour: { note } }) => (note ? [say(note, language)] : [])))].map((note): Note => [words('surface'), note]),
    ...(finishes.some(isDyed) ? [[words('colours'), words('coloursMeant')] as const] : []),
    [words('putTogether'), words(together)],
    ...(hardware ? [[words('hardware'), words('hardwareBought')] as const] : []),
    [words('questions'), link === undefined ? words('ask') : `${words('ask')} ${words('askLink')}`],
  ];
}
