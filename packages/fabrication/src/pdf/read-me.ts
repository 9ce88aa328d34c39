/** The sheet on top of a production packet: everything at a glance for whoever makes it. */
import { type Process, say } from '@patternbook/product';
import { bomOf, type Bom, type BomMachine, gradedName } from '../bom/bom.ts';
import type { Machine } from '../catalogue/machine.ts';
import type { Filament } from '../catalogue/materials/filament.ts';
import type { ExportSubject, ExportTools } from '../exporters/subject.ts';
import { needsSupports } from '../gcode/supports.ts';
import { titleIn } from '../naming/title-in.ts';
import { renderPicture } from '../pictures/picture.ts';
import { encodePng } from '../pictures/png.ts';
import { duration, figure, mass } from '../words/figures.ts';
import { finishings } from '../words/finishing.ts';
import { type Language, speaking } from '../words/language.ts';
import { makerWords } from '../words/maker.ts';
import { checkAlways, checkAssembled, fileWords, packetWords } from '../words/packet.ts';
import { processNames } from '../words/processes.ts';
import { openFonts } from './fonts.ts';
import { filamentNotes } from './filament-notes.ts';
import { bendNotes, changesOf, cutNotes, layerNotes, makingNotes, nestNote, type Note } from './maker-notes.ts';
import { accent, ink, inkFaint, inkSoft, rule, ruleStrong, thin } from './look.ts';
import { openPaper, type Paper } from './paper.ts';
import { paintTable, tableRows } from './parts-table.ts';
import { paintQr } from './qr.ts';
import { stockOn } from './stock-notes.ts';
import { textsOf } from './texts-of.ts';
import { zlibOf } from './zlib.ts';

export interface PacketFile {
  /** With its folder. */
  readonly name: string;
  readonly format: keyof typeof fileWords;
  /** Id of the machine, of what is for one alone. */
  readonly machine?: string;
}

/** A format that could not be made of this variant. */
export interface PacketGap {
  readonly format: keyof typeof fileWords;
  readonly reason: string;
}

export interface PacketContent {
  readonly files: readonly PacketFile[];
  readonly gaps: readonly PacketGap[];
}

const margin = 18;
const papers = { a4: [210, 297], a3: [210, 297], letter: [215.9, 279.4] } as const;

const fanOf = ({ least, most }: Filament['fan']): string => (most === 0 ? '0\u202f%' : least === most ? `${most}\u202f%` : `${least}–${most}\u202f%`);

/** How a machine is set, and what it is set for. */
function settingsOf(machine: Machine, subject: ExportSubject, { files, language }: { readonly files: readonly PacketFile[]; readonly language: Language }): readonly Note[] {
  const words = speaking(packetWords, language), maker = speaking(makerWords, language);
  const mm = (value: number): string => `${figure(value, 2, language)}\u202fmm`;
  const own = subject.layout.parts.filter((part) => subject.layout.plates.some((plate) => plate.machine === machine && plate.placed.some((one) => one.part.id === part.id)));
  switch (machine.process) {
    case 'fdm': {
      const { profile } = machine;
      const heats = new Map(own.flatMap(({ finish: { material } }) => (material.process === 'fdm' ? [[material.id, `${say(material.name, language)}: ${words('hotend')} ${material.temperature.nozzle}\u202f°C, ${words('bed')} ${material.temperature.bed}\u202f°C, ${words('fan')} ${fanOf(material.fan)}.`] as const] : [])));
      const lines = `${words('nozzle')} ${mm(machine.nozzle)}, ${words('layer')} ${mm(profile.layerHeight)}, ${profile.perimeters} ${words('walls')}, ${Math.round(profile.infill * 100)}\u202f% ${words('infill')}, ${profile.topLayers} + ${profile.bottomLayers} ${words('topBottom')}.`;
      return [
        ...filamentNotes(machine, subject, { ready: files.some((file) => file.format === 'gcode' && file.machine === machine.id), language }),
        [words('settings'), [lines, ...heats.values(), words(own.some((part) => needsSupports(machine, part)) ? 'supports' : 'noSupports')].join(' ')],
      ];
    }
    case 'sla':
      return [[words('settings'), `${words('layer')} ${mm(machine.profile.layerHeight)}, ${words('exposure')} ${figure(machine.profile.exposureSeconds, 1, language)}\u202fs, ${machine.profile.bottomLayers} ${maker('bottom')} ${figure(machine.profile.bottomExposureSeconds, 1, language)}\u202fs`]];
    case 'laser':
      return [
        [maker('cutting'), `${[...cutNotes(machine, subject, language), `${words('kerf')} ${mm(subject.options.kerf ?? machine.kerf)}, ${maker('compensated')}`].join('; ')}. ${maker('inOrder')}`],
        ...layerNotes(subject, language),
        [maker('nesting'), nestNote(machine, subject, language)],
        ...bendNotes(machine, subject, language),
      ];
    case 'cnc':
      return [[maker('cutting'), [...cutNotes(machine, subject, language), `${words('tool')} ${mm(machine.tool)}, ${maker('uncompensated')}.`].join('; ')], ...layerNotes(subject, language), [maker('nesting'), nestNote(machine, subject, language)]];
  }
}

export async function writeReadMe(subject: ExportSubject, tools: Pick<ExportTools, 'deflate'> & { readonly font: NonNullable<ExportTools['font']> }, content: PacketContent): Promise<Uint8Array<ArrayBuffer>> {
  const { recipe, layout, product, options } = subject;
  const language = options.language ?? 'en';
  const words = speaking(packetWords, language), maker = speaking(makerWords, language);
  const bom = bomOf({ ...subject, language });
  const changes = changesOf(subject, language);
  const [width, height] = papers[options.paper ?? 'a4'];
  const paper = openPaper({ width, height, fonts: await openFonts(tools.font, `${textsOf(subject)}${content.gaps.map(({ reason }) => reason).join('')}${changes.flat().join('')}×·…–—`), recipe, language, subject: words('packet') });
  const png = encodePng(renderPicture({ parts: layout.parts, width: 840, height: 560, ...(product.view && { view: product.view }) }), zlibOf(tools.deflate));

  paper.newPage();
  const column = openColumn(paper, `${titleIn(product, recipe.title, language)} · ${recipe.variant.slice(0, 12)}`);
  paintHead(paper, { subject, bom, png, words, language });
  column.y = margin + 104;
  column.blanks([maker('orderNumber'), maker('customer'), maker('due'), maker('maker')]);
  paintMachines(column, { subject, bom, words, language }, content.files);

  column.heading(words(bom.hardware.length > 0 ? 'parts' : 'partsOnly'), 24);
  let rest = tableRows(bom);
  for (;;) {
    const table = paintTable(paper, rest, { x: margin, y: column.y - 4, width: paper.width - 2 * margin, bottom: column.bottom, language });
    column.y = table.end + 9;
    rest = table.rest;
    if (rest.length === 0) break;
    column.newPage();
  }

  const processes: readonly Process[] = [...new Set(bom.parts.map(({ process }) => process))];
  column.heading(maker('how'), 24);
  for (const [term, meaning] of makingNotes(subject, { processes, hardware: bom.hardware.length > 0, language })) column.term(term, meaning);
  column.y += 4;
  column.heading(maker('changed'), 20);
  if (changes.length === 0) column.note(maker('unchanged'));
  for (const [term, meaning] of changes) column.term(term, meaning);
  column.y += 4;

  column.heading(words('checks'), 24);
  const checks = [...checkAlways, ...finishings(layout.parts.map(({ finish }) => finish.material)).map(({ check }) => check), ...(layout.parts.length > 1 ? [checkAssembled] : [])];
  for (const check of checks) column.entry(check[language], 'box');
  column.y += 4;

  column.heading(words('files'), 24);
  for (const { name, format } of content.files) column.pair(name, fileWords[format][language]);
  column.y += 4;
  if (content.gaps.length > 0) {
    column.heading(words('absent'), 20);
    for (const { format, reason } of content.gaps) column.pair(fileWords[format][language], reason);
    column.y += 4;
  }

  column.heading(words('credit'), 20);
  column.pair(titleIn(product, recipe.title, language), [recipe.designer === undefined ? undefined : `${words('by')} ${recipe.designer}`, `${words('licence')}: ${recipe.licence ?? maker('noLicence')}`].filter((text) => text !== undefined).join('. '));
  for (const { name, by } of recipe.lineage.slice(0, 8)) column.pair(words('begun'), `${name}, ${words('by')} ${by}`);
  return paper.finish();
}

interface Said {
  readonly subject: ExportSubject;
  readonly bom: Bom;
  readonly words: (key: keyof typeof packetWords) => string;
  readonly language: Language;
}

function paintHead(paper: Paper, { subject: { recipe, product, link }, bom, png, words, language }: Said & { readonly png: Uint8Array }): void {
  const room = paper.width - 2 * margin;
  paper.text(words('packet'), margin, margin + 2, { size: 9.5, colour: inkSoft });
  const title = titleIn(product, recipe.title, language);
  paper.text(paper.fitted(title, room - 30, { size: 27, face: 'serif' }), margin, margin + 14.5, { size: 27, face: 'serif' });
  const told = [bom.product.name === title ? undefined : bom.product.name, `${bom.product.id}@${bom.product.version}`, recipe.variant.slice(0, 12), recipe.designer].filter((text) => text !== undefined).join(' · ');
  paper.text(paper.fitted(told, room - 30, { size: 8.5 }), margin, margin + 20.5, { size: 8.5, colour: inkFaint });
  const [width, height] = [108, 72];
  paper.picture(png, margin, margin + 25, width, height);
  if (link !== undefined) {
    paintQr(paper, link, { x: paper.width - margin - 22, y: margin - 3, size: 22 });
    paper.text(words('open'), paper.width - margin, margin + 22.5, { size: 5.8, colour: inkFaint, align: 'right' });
  }
  const x = margin + width + 9;
  const facts = [
    [words('pieces'), String(bom.parts.reduce((sum, { quantity }) => sum + quantity, 0))],
    [words('plates'), String(bom.machines.reduce((sum, { plates }) => sum + plates, 0))],
    [words('mass'), mass(bom.grams, language)],
    [words('time'), duration(bom.minutes)],
  ] as const;
  facts.forEach(([label, value], place) => {
    const y = margin + 29 + place * 13.6;
    paper.text(label, x, y, { size: 7, colour: inkFaint });
    paper.text(value, x, y + 6.6, { size: 17, face: 'serif' });
    paper.line([x, y + 9.2, paper.width - margin, y + 9.2], { width: thin, colour: rule });
  });
  paper.linesOf(words('estimated'), paper.width - margin - x, { size: 6.6 }).forEach((line, place) => paper.text(line, x, margin + 86 + place * 3.1, { size: 6.6, colour: inkFaint }));
}

function paintMachines(column: Column, { subject, bom, words, language }: Said, files: readonly PacketFile[]): void {
  column.heading(words('made'), 30);
  const machines = new Map(subject.layout.plates.map(({ machine }) => [machine.id, machine]));
  for (const listed of bom.machines) {
    const machine = machines.get(listed.id)!;
    const own = bom.parts.filter((part) => part.machine === listed.id);
    column.machine(listed, words, language);
    for (const { text, colours } of stockOn(machine, subject, { own, language })) column.swatches(text, colours);
    for (const sheet of bom.sheets.filter(({ material }) => own.some((part) => part.material.id === material.id))) {
      column.note(`${words('sheet')}: ${gradedName(sheet.material)}, ${figure(sheet.thickness, 1, language)}\u202fmm, ${figure(sheet.area / 1e6, 3, language)}\u202fm² ${words('withGaps')}`);
    }
    for (const [term, meaning] of settingsOf(machine, subject, { files, language })) column.term(term, meaning);
    column.y += 3;
  }
  for (const finding of subject.layout.findings) {
    const name = bom.parts.find(({ id }) => id === finding.part)?.name ?? finding.part;
    column.entry(`${name}: ${words(finding.code === 'too-large' ? 'tooLarge' : 'notMade')}`, 'box');
  }
  column.y += 3;
}

interface Column {
  y: number;
  readonly bottom: number;
  newPage(): void;
  /** @param needs room below it that a heading is never parted from: mm. */
  heading(text: string, needs: number): void;
  machine(machine: BomMachine, words: Said['words'], language: Language): void;
  swatches(text: string, colours: readonly string[]): void;
  note(text: string): void;
  entry(text: string, mark: 'box' | 'dash'): void;
  /** A term, and what it means. */
  pair(term: string, meaning: string): void;
  /** The same with less room for the term. */
  term(term: string, meaning: string): void;
  /** Places to write on by hand, side by side. */
  blanks(labels: readonly string[]): void;
}

/** Sets one thing under another, on as many pages as it takes. Further pages begin with what they belong to: sheets of two jobs on one bench look alike. */
function openColumn(paper: Paper, named: string): Column {
  const room = paper.width - 2 * margin;
  const bottom = paper.height - margin;
  let pages = 1;
  const column: Column = {
    y: margin,
    bottom,
    newPage: () => {
      paper.newPage();
      pages++;
      paper.text(paper.fitted(named, room - 12, { size: 7.5 }), margin, margin - 4, { size: 7.5, colour: inkFaint });
      paper.text(String(pages), margin + room, margin - 4, { size: 7.5, colour: inkFaint, align: 'right' });
      column.y = margin + 6;
    },
    heading: (text, needs) => {
      if (column.y + needs > bottom) column.newPage();
      paper.text(text, margin, column.y, { size: 13, face: 'serif' });
      column.y += 6.4;
    },
    machine: ({ name, process, plates, minutes }, words, language) => {
      if (column.y + 24 > bottom) column.newPage();
      paper.line([margin, column.y - 4, margin + room, column.y - 4], { width: thin, colour: ruleStrong });
      paper.text(paper.fitted(name, room * 0.5, { size: 10 }), margin, column.y, { size: 10 });
      paper.text(`${processNames[process][language]} · ${plates} ${words(plates === 1 ? 'plate' : 'platesOf')} · ${duration(minutes)}`, margin + room, column.y, { size: 8.5, colour: inkSoft, align: 'right' });
      column.y += 5.4;
    },
    swatches: (text, colours) => {
      colours.forEach((colour, place) => paper.rectangle({ x: margin + place * 4.4, y: column.y - 2.9, width: 3.6, height: 3.6, fill: colour, stroke: { width: thin, colour: ruleStrong } }));
      paper.text(paper.fitted(text, room - colours.length * 4.4 - 2, { size: 9 }), margin + colours.length * 4.4 + 1.6, column.y, { size: 9, colour: ink });
      column.y += 5;
    },
    note: (text) => {
      for (const line of paper.linesOf(text, room, { size: 8 })) {
        if (column.y > bottom) column.newPage();
        paper.text(line, margin, column.y, { size: 8, colour: inkSoft });
        column.y += 4.2;
      }
    },
    entry: (text, mark) => {
      const lines = paper.linesOf(text, room - 7, { size: 9 });
      if (column.y + lines.length * 4.6 > bottom) column.newPage();
      if (mark === 'box') paper.rectangle({ x: margin, y: column.y - 2.9, width: 3.2, height: 3.2, stroke: { width: 0.25, colour: accent } });
      else paper.line([margin, column.y - 1.2, margin + 3, column.y - 1.2], { width: 0.35, colour: accent });
      for (const line of lines) {
        paper.text(line, margin + 6.4, column.y, { size: 9 });
        column.y += 4.6;
      }
      column.y += 0.7;
    },
    pair: (term, meaning) => set(term, meaning, room * 0.52),
    term: (term, meaning) => set(term, meaning, room * 0.26),
    blanks: (labels) => {
      const width = room / labels.length;
      labels.forEach((label, place) => {
        const x = margin + place * width;
        paper.text(paper.fitted(label, width - 4, { size: 7 }), x, column.y, { size: 7, colour: inkFaint });
        paper.line([x, column.y + 8, x + width - 4, column.y + 8], { width: thin, colour: ruleStrong });
      });
      column.y += 18;
    },
  };
  function set(term: string, meaning: string, split: number): void {
    // A name that is broken cannot be searched for: a long one has a line to itself.
    if (paper.linesOf(term, split - 4, { size: 8.2 }).length > 1 && paper.linesOf(term, room, { size: 8.2 }).length === 1) {
      if (column.y + 2 * 4.1 > bottom) column.newPage();
      paper.text(term, margin, column.y, { size: 8.2 });
      column.y += 4.1;
      return set('', meaning, split);
    }
    const terms = paper.linesOf(term, split - 4, { size: 8.2 }), meanings = paper.linesOf(meaning, room - split, { size: 8.2 });
    const lines = Math.max(terms.length, meanings.length);
    if (column.y + lines * 4.1 > bottom) column.newPage();
    terms.forEach((line, place) => paper.text(line, margin, column.y + place * 4.1, { size: 8.2 }));
    meanings.forEach((line, place) => paper.text(line, margin + split, column.y + place * 4.1, { size: 8.2, colour: inkSoft }));
    column.y += lines * 4.1 + 0.9;
  }
  return column;
}
