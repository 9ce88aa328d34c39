import type { Graph } from '@patternbook/geometry';
import { type Design, type Dimension, type Hardware, type PlainValue, type ProductDefinition, say } from '@patternbook/product';
import type { Machine } from '../catalogue/machine.ts';
import type { Material } from '../catalogue/material.ts';
import type { Exporter } from '../exporters/exporter.ts';
import { exporters, type Format } from '../exporters/exporters.ts';
import type { ExportOptions } from '../exporters/options.ts';
import type { Ancestor, ExportTools } from '../exporters/subject.ts';
import { artefactKey } from '../naming/artefact-key.ts';
import { fileName } from '../naming/file-name.ts';
import { isProductName } from '../naming/title-in.ts';
import { within } from '../exporters/telling.ts';
import type { FabricationOutcome } from '../outcome.ts';
import { type EvaluatedBody, fabricationParts } from '../parts/part.ts';
import { renderPicture } from '../pictures/picture.ts';
import { encodePng } from '../pictures/png.ts';
import { layOut, type PlateFinding } from '../plates/layOut.ts';
import { assemblyMaps } from '../splitting/assembly-map.ts';
import { type CutUp, withPieces } from '../splitting/cut-up.ts';
import type { Split } from '../splitting/split.ts';
import type { SplitFinding } from '../splitting/split-finding.ts';

/** What a file says beside the variant itself. Everything here changes its bytes, and so its key. */
export interface Credits {
  /** The pattern's or design's name; the product's, in English, if left out. */
  readonly title?: string;
  readonly designer?: string;
  readonly licence?: string;
  /** Nearest first. */
  readonly lineage?: readonly Ancestor[];
}

export interface ArtefactWish {
  readonly variant: string;
  readonly format: Format;
  /** One part alone; all of them if left out. */
  readonly part?: string;
  /** How often the whole is made; once if left out. */
  readonly copies?: number;
  /** In order of preference: each part goes to the first that makes it. */
  readonly machines: readonly Machine[];
  readonly credits: Credits;
  readonly options?: ExportOptions;
  /** Address under which a browser opens this very variant. */
  readonly link?: string;
  /** Names the slicer that is there, and its build. */
  readonly slicer?: string;
}

export interface ArtefactSubject {
  readonly definition: ProductDefinition;
  /** Frozen: complete values and finishes. */
  readonly design: Design;
  /** Fresh and canonical, from an evaluation for making. */
  readonly bodies: readonly EvaluatedBody[];
  readonly dimensions: readonly Dimension[];
  readonly hardware: readonly Hardware[];
  /** What the bodies were made of, with outlines in place of texts and drawings. */
  readonly graph?: Graph;
  /** The parts that `splitsOf` the wish names, cut up by a kernel. */
  readonly cut?: CutUp;
  readonly materials: readonly Material[];
}

/** Compression by the app's own means. Both must always give the same bytes for the same input. */
export interface ArtefactTools extends ExportTools {
  /** zlib format (RFC 1950), for the thumbnail. */
  readonly zlib: (bytes: Uint8Array) => Uint8Array;
}

export interface Artefact {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly findings: readonly PlateFinding[];
  /** Of parts that were cut up. */
  readonly splitting?: readonly SplitFinding[];
}

/** Pixels along the side of the picture inside of a 3MF: what file managers and slicers show. */
const thumbnailSize = 256;

/** Share of the making that it takes to lay parts out, most often. */
const laidOut = 0.05;

/** Under which the artefact is kept, known before anything is evaluated. */
export const keyOfArtefact = (wish: ArtefactWish, kernel: string): string =>
  artefactKey({
    variant: wish.variant,
    kernel,
    format: wish.format,
    exporter: exporters[wish.format].version,
    options: {
      part: wish.part ?? '',
      copies: wish.copies ?? 1,
      machine: wish.machines.map(({ id }) => id).join(' '),
      title: wish.credits.title ?? '',
      designer: wish.credits.designer ?? '',
      licence: wish.credits.licence ?? '',
      lineage: (wish.credits.lineage ?? []).map(({ pattern, name, by }) => ({ pattern, name, by })),
      link: linkIn(wish) ?? '',
      ...((exporters[wish.format] as Exporter).sliced && { slicer: wish.slicer ?? '' }),
      format: heard(wish) as Readonly<Record<string, PlainValue>>,
    },
  });

/** Where the format shows it: in others it must not change the bytes. */
const linkIn = ({ format, link }: ArtefactWish): string | undefined => ((exporters[format] as Exporter).linked ? link : undefined);

/** Only the options that the format has. */
function heard({ format, options = {} }: ArtefactWish): ExportOptions {
  const own: readonly string[] = exporters[format].options;
  return Object.fromEntries(Object.entries(options).filter(([name, value]) => own.includes(name) && value !== undefined));
}

/** What has to be cut up before the file can be made; nothing in formats that are not for making. */
export const splitsOf = (wish: ArtefactWish): readonly Split[] => heard(wish).splits ?? [];

/**
 * From an evaluated variant to a file. The server's tasks and the command line both call this, which is why their files
 * have the same bytes. Parts have their names in the language that is asked for; in formats for no reader, in English.
 */
export async function makeArtefact(wish: ArtefactWish, subject: ArtefactSubject, tools: ArtefactTools): Promise<FabricationOutcome<Artefact>> {
  const { definition, design } = subject;
  const all = fabricationParts({ declarations: definition.parts, bodies: subject.bodies, finishes: design.finishes, turns: design.turns, materials: subject.materials, language: heard(wish).language ?? 'en' });
  if (!all.ok) return all;
  const { cut } = subject;
  if (splitsOf(wish).length > 0 && !cut) return { ok: false, fault: { code: 'tool-missing', format: wish.format, message: 'Parts cannot be cut up here: choose a machine that holds them whole.' } };
  const flat = all.value.find(({ id, finish }) => 'sheets' in finish.material && splitsOf(wish).some(({ part }) => part === id));
  if (flat) return { ok: false, fault: { code: 'split-refused', part: flat.id, message: `${flat.name} is cut from sheet, whose edges hold neither bores nor labels: leave it whole, and choose a larger machine or sheet for it.` } };
  const made = cut ? withPieces(all.value, cut, { machines: wish.machines, language: heard(wish).language ?? 'en' }) : all.value;
  const parts = wish.part === undefined ? made : made.filter(({ id }) => id === wish.part || id.startsWith(`${wish.part}.`));
  if (wish.part !== undefined && parts.length === 0) {
    return { ok: false, fault: { code: 'part-unknown', part: wish.part, message: `This design has no part of that name: choose one of ${all.value.map(({ id }) => id).join(', ')}.` } };
  }
  const exporter = exporters[wish.format];
  tools.tell?.('laying-out', 0);
  const layout = layOut(parts, wish.machines, wish.copies ?? 1);
  const { credits } = wish;
  const link = linkIn(wish);
  tools.tell?.('writing', laidOut);
  const written = await exporter.write(
    {
      layout,
      product: definition,
      dimensions: subject.dimensions,
      hardware: cut ? [...subject.hardware, ...cut.hardware] : subject.hardware,
      options: heard(wish),
      ...(cut && { assembly: assemblyMaps(made, cut, all.value) }),
      ...(link !== undefined && { link }),
      ...(subject.graph && { exact: { graph: cut?.graph ?? subject.graph, roots: Object.fromEntries(made.map(({ id, node }) => [id, node])) } }),
      recipe: {
        design,
        variant: wish.variant,
        title: credits.title ?? say(definition.name, 'en'),
        lineage: credits.lineage ?? [],
        program: 'Patternbook',
        ...(credits.designer !== undefined && { designer: credits.designer }),
        ...(credits.licence !== undefined && { licence: credits.licence }),
      },
      ...(exporter.pictured && {
        thumbnail: encodePng(renderPicture({ parts, width: thumbnailSize, height: thumbnailSize, ...(definition.view && { view: definition.view }) }), tools.zlib),
      }),
    },
    { ...tools, tell: within(tools.tell, laidOut, 1) },
  );
  if (!written.ok) return written;
  const { mediaType, extension } = exporter.fileOf?.(layout) ?? exporter;
  const largest = Math.max(0, ...parts.flatMap(({ measurements: { bounds } }) => [bounds.max[0] - bounds.min[0], bounds.max[1] - bounds.min[1], bounds.max[2] - bounds.min[2]]));
  const { language } = heard(wish);
  const productTitle = credits.title !== undefined && isProductName(definition, credits.title) ? credits.title : undefined;
  return {
    ok: true,
    value: {
      bytes: written.value,
      mediaType,
      findings: layout.findings,
      ...(cut && { splitting: cut.findings }),
      fileName: fileName({
        product: productTitle !== undefined && language === undefined ? productTitle : say(definition.name, language ?? 'en'),
        size: `${Math.round(largest)}mm`,
        variant: wish.variant,
        extension,
        ...(credits.title !== undefined && productTitle === undefined && { name: credits.title }),
        ...(wish.part !== undefined && { part: wish.part }),
      }),
    },
  };
}
