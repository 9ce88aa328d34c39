/** Several designs in one file: laid out on plates together, with the recipe of each. */
import { canonicalJson, type PlainValue } from '@patternbook/product';
import { sha256Hex } from '@patternbook/geometry';
import { say } from '@patternbook/product';
import type { Machine } from '../catalogue/machine.ts';
import type { Exporter } from '../exporters/exporter.ts';
import { exporters, type Format } from '../exporters/exporters.ts';
import type { Recipe } from '../exporters/subject.ts';
import { artefactKey } from '../naming/artefact-key.ts';
import { fileName } from '../naming/file-name.ts';
import type { FabricationOutcome } from '../outcome.ts';
import { type FabricationPart, fabricationParts } from '../parts/part.ts';
import { renderPicture } from '../pictures/picture.ts';
import { encodePng } from '../pictures/png.ts';
import { layOut, type PlateFinding } from '../plates/layOut.ts';
import { type ListedPlate, listPlates, standing } from '../plates/list-plates.ts';
import type { Artefact, ArtefactSubject, ArtefactTools, Credits } from './make-artefact.ts';

/** Formats that hold several designs. */
export const togetherFormats = (Object.keys(exporters) as Format[]).filter((format) => (exporters[format] as Exporter).several);

/** One of the designs that are made together. */
export interface TogetherDesign {
  readonly variant: string;
  /** How often the whole of it is made. */
  readonly copies: number;
  readonly credits: Credits;
  /** What its parts are called on the plate beside their own names, such as whose they are; the title if left out. */
  readonly label?: string;
}

export interface TogetherWish {
  readonly format: Format;
  /** In order of preference: each part goes to the first that makes it. */
  readonly machines: readonly Machine[];
  readonly designs: readonly TogetherDesign[];
  /** Each part is finished before the next is begun. */
  readonly oneAfterTheOther?: boolean;
}

export interface Together extends Omit<Artefact, 'findings'> {
  /** The file's own part ids, in which the place of the design comes first. */
  readonly findings: readonly (PlateFinding & { readonly design: number })[];
  readonly plates: readonly ListedPlate[];
}

/** Names the set: designs in their order with their copies. */
const nameOfSet = (designs: readonly TogetherDesign[]): string => sha256Hex(canonicalJson(designs.map(({ variant, copies }) => ({ variant, copies })) as unknown as PlainValue));

/** Under which the file is kept, known before anything is evaluated. */
export const keyOfTogether = ({ format, machines, designs, oneAfterTheOther = false }: TogetherWish, kernel: string): string =>
  artefactKey({
    variant: nameOfSet(designs),
    kernel,
    format,
    exporter: exporters[format].version,
    options: {
      together: designs.map(({ credits, label }) => ({
        title: credits.title ?? '', designer: credits.designer ?? '', licence: credits.licence ?? '', label: label ?? '', lineage: (credits.lineage ?? []).map(({ pattern, name, by }) => ({ pattern, name, by })),
      })),
      machine: machines.map(({ id }) => id).join(' '),
      oneAfterTheOther,
    },
  });

const thumbnailSize = 256;

/** @param subjects one for each of the wish's designs, in their order. */
export async function makeTogether(wish: TogetherWish, subjects: readonly ArtefactSubject[], tools: ArtefactTools): Promise<FabricationOutcome<Together>> {
  const exporter: Exporter = exporters[wish.format];
  if (!exporter.several) return { ok: false, fault: { code: 'format-unsuited', format: wish.format, message: `Several designs go into one file as ${togetherFormats.join(', ')}: choose one of these.` } };
  const parts: FabricationPart[] = [];
  const recipes: Recipe[] = [];
  for (const [place, { variant, copies, credits, label }] of wish.designs.entries()) {
    const { definition, design, bodies, materials } = subjects[place]!;
    const own = fabricationParts({ declarations: definition.parts, bodies, finishes: design.finishes, materials, language: 'en' });
    if (!own.ok) return own;
    const title = credits.title ?? say(definition.name, 'en');
    // A slicer's list tells parts apart by their names alone.
    parts.push(...own.value.map((part) => ({ ...part, id: `${place + 1}.${part.id}`, name: `${label ?? title}: ${part.name}`, quantity: part.quantity * copies })));
    recipes.push({
      design, variant, title, lineage: credits.lineage ?? [], program: 'Patternbook',
      ...(credits.designer !== undefined && { designer: credits.designer }), ...(credits.licence !== undefined && { licence: credits.licence }),
    });
  }
  const layout = layOut(parts, wish.machines, 1, { unmixed: true, ...(wish.oneAfterTheOther && { oneAfterTheOther: true }) });
  const [first, ...others] = recipes;
  if (!first) throw new Error('A plate was asked for without designs.');
  const [plate] = layout.plates;
  const written = await exporter.write(
    {
      layout, product: subjects[0]!.definition, dimensions: [], hardware: [], options: {},
      recipe: { ...first, ...(others.length > 0 && { others }) },
      ...(exporter.pictured && plate && { thumbnail: encodePng(renderPicture({ parts: plate.placed.map(standing), width: thumbnailSize, height: thumbnailSize }), tools.zlib) }),
    },
    tools,
  );
  if (!written.ok) return written;
  const { mediaType, extension } = exporter.fileOf?.(layout) ?? exporter;
  return {
    ok: true,
    value: {
      bytes: written.value, mediaType,
      plates: listPlates(layout),
      findings: layout.findings.map((finding) => ({ ...finding, design: placeIn(finding.part) })),
      fileName: fileName({ product: `${wish.designs.length} designs`, name: recipes.map(({ title }) => title).join(' '), variant: nameOfSet(wish.designs), extension }),
    },
  };
}

const placeIn = (id: string): number => Number.parseInt(id, 10) - 1;
