import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { sha256Hex } from '@patternbook/geometry';
import { processIn, readRecipe, type Credits, type FoundRecipe } from '@patternbook/fabrication';
import { checkDesign, freeze, newDesign, parseDesign, presetOperation, applyOperation, readValues, say } from '@patternbook/product';
import type { CheckedDesign, Design, Frozen, ProductDefinition, Refusal } from '@patternbook/product';
import type { ProductSource } from '@patternbook/workshop';
import { productIds, scriptOf } from '@patternbook/assets';
import type { Arguments } from './arguments.ts';
import type { Bench } from './bench.ts';
import { BadInput } from './outcome.ts';
import { withTypedTurns } from './turns.ts';

/** Larger files are not designs or scripts of ours: the sandbox takes 1 MB of script, and the shapes in an export are not read. */
const largestFile = { script: 1_000_000, export: 256_000_000 } as const;

/** What we export and can open again, by what its name ends in. */
const exported = new Set(['.json', '.3mf', '.svg', '.dxf', '.pdf', '.step', '.stp', '.obj', '.glb', '.usdz', '.csv', '.zip', '.gcode']);

export interface Product {
  readonly definition: ProductDefinition;
  readonly source: ProductSource;
}

/** What a command is about: a product, and what the arguments make of it. */
export interface Subject extends Product {
  readonly checked: CheckedDesign;
  readonly frozen: Frozen;
  /** What a file said about itself, so that exporting it again keeps the credit. */
  readonly credits: Credits;
}

export async function openSubject(bench: Bench, args: Arguments): Promise<Subject> {
  const found = await find(bench, need(args.subject), args.design);
  const { definition } = found;
  let design = found.design ?? newDesign(definition);
  if (args.preset !== undefined) {
    const operation = presetOperation(definition, design, args.preset);
    if (!operation) throw new BadInput(`${say(definition.name, 'en')} has no preset “${args.preset}”; choose one of ${definition.presets.map(({ id }) => id).join(', ')}.`);
    design = applyOperation(design, operation).design;
  }
  const typed = readValues(definition.parameters, Object.fromEntries(args.set));
  refuseFirst(typed.refusals);
  design = { ...design, values: { ...design.values, ...typed.values } };
  const checked = checkDesign(definition, design, { processOf: processIn(bench.catalogue.materials) });
  refuseFirst(checked.refusals);
  design = await withTypedTurns(bench, args.turn, { ...found, design });
  return { ...found, checked, frozen: freeze(definition, design), credits: found.credits ?? {} };
}

export async function openProduct(bench: Bench, subject: string | undefined): Promise<Product> {
  return find(bench, need(subject));
}

function need(subject: string | undefined): string {
  if (subject === undefined) throw new BadInput(`Name a product (${productIds.join(', ')}), a design, a file that was exported here, or a script.`);
  return subject;
}

/** All of what is refused, in one line: the person mends it in one go. */
function refuseFirst(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new BadInput(refusals.map(({ parameter, message }) => `${parameter}: ${message.en}`).join(' '));
}

interface Found extends Product {
  readonly design?: Design;
  readonly credits?: Credits;
}

async function find(bench: Bench, subject: string, which?: string): Promise<Found> {
  if ((productIds as readonly string[]).includes(subject)) return catalogueProduct(bench, subject);
  const extension = extname(subject).toLowerCase();
  if (exported.has(extension)) {
    const recipe = readRecipe(await readBounded(subject, 'export'));
    if (!recipe.ok) throw new BadInput(extension === '.json' ? `${subject} is not JSON; give a design document.` : recipe.fault.message);
    const { design, title, designer, licence, lineage } = chosenOf(recipe.value, { subject, which });
    const found = await ofDesign(bench, design);
    const named = title !== undefined && title !== say(found.definition.name, 'en');
    return { ...found, credits: { ...(named && { title }), ...(designer !== undefined && { designer }), ...(licence !== undefined && { licence }), lineage } };
  }
  switch (extension) {
    case '.ts': case '.js': case '.mts': case '.mjs': return describe(bench, (await readBounded(subject, 'script')).toString('utf8'));
    default: throw new BadInput(`There is no product “${subject}”; name one of ${productIds.join(', ')}, a script (.ts, .js), a design (.json), or a file exported here (.3mf, .zip, .pdf, .svg, .dxf, .step, .obj, .glb).`);
  }
}

/** Of a file that several designs were made in, one: which is the person's to say. */
function chosenOf(found: FoundRecipe, { subject, which }: { readonly subject: string; readonly which: string | undefined }): FoundRecipe {
  const all = [found, ...(found.others ?? [])];
  if (all.length === 1 && which === undefined) return found;
  const chosen = which !== undefined && /^\d+$/.test(which) ? all[Number(which) - 1] : undefined;
  if (!chosen) throw new BadInput(`${subject} holds ${all.length === 1 ? 'one design' : `${all.length} designs`}; say which: ${all.map(({ title }, place) => `--design ${place + 1}${title === undefined ? '' : ` (${title})`}`).join(', ')}.`);
  return chosen;
}

export async function catalogueProduct(bench: Bench, id: string): Promise<Product> {
  return describe(bench, await readFile(join(bench.assets, scriptOf(id)), 'utf8'));
}

async function ofDesign(bench: Bench, candidate: unknown): Promise<Found> {
  const parsed = parseDesign(candidate);
  if (!parsed.ok) throw new BadInput(parsed.fault.message);
  const { id, version } = parsed.value.product;
  if (!(productIds as readonly string[]).includes(id)) throw new BadInput(`This design is of a product “${id}” that is not in the catalogue; check its script instead.`);
  const product = await catalogueProduct(bench, id);
  if (product.definition.version !== version) throw new BadInput(`This design belongs to version ${version} of ${id}; this catalogue has ${product.definition.version}.`);
  return { ...product, design: parsed.value };
}

async function describe(bench: Bench, script: string): Promise<Product> {
  const source = { hash: sha256Hex(script), script };
  const outcome = await bench.workshop.describe(source);
  if (!outcome.ok) throw bench.asError(outcome.fault);
  return { definition: outcome.value, source };
}

async function readBounded(path: string, kind: keyof typeof largestFile): Promise<Buffer> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(error.code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read (${error.code ?? error.message}).`);
  });
  if (bytes.length > largestFile[kind]) throw new BadInput(`${path} is larger than ${largestFile[kind] / 1_000_000} MB, so it is not opened.`);
  return bytes;
}
