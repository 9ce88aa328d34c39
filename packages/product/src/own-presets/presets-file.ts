/** Presets of one's own as a file: to keep, to pass on, to bring back. Files come from anywhere. */
import { z } from 'zod';
import { describeIssue } from '../definition.ts';
import { finishPlaceSchema, finishSchema, literalSchema } from '../definition-schema.ts';
import { designLimits } from '../design-document.ts';
import { idSchema, versionSchema } from '../identifiers.ts';
import type { ProductOutcome } from '../outcome.ts';
import { plainJsonProblem } from '../plain-json.ts';
import { quotable } from '../quotable.ts';
import type { PresetContent } from './own-preset.ts';

export interface NamedPreset extends PresetContent {
  readonly name: string;
}

export interface PresetsFile {
  readonly format: 'patternbook-presets';
  readonly schema: 1;
  readonly product: { readonly id: string; readonly version: string };
  readonly presets: readonly NamedPreset[];
}

export const presetsFileLimits = {
  /** As many as a person may keep of a product. */
  presets: 200,
  name: 60,
  /** Letters of the whole file: two hundred presets of numbers take some 100 kB, drawings are what takes more. */
  letters: 4_000_000,
} as const;

const atMost = (most: number, what: string): [(record: object) => boolean, string] => [(record) => Object.keys(record).length <= most, `Use at most ${most} ${what}.`];

/** What is no letter of a name: controls, line breaks, turns of the reading direction, noncharacters. */
const unnameable = /\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]/gu;

/** A name from a file as it is kept: on one line, without what no name may hold. */
export const tidyName = (name: string): string => [...name.replace(unnameable, ' ').toWellFormed().normalize('NFC').trim()].slice(0, presetsFileLimits.name).join('').slice(0, presetsFileLimits.name).trim();

const presetSchema = z.strictObject({
  name: z.string().max(4 * presetsFileLimits.name).transform(tidyName).refine((name) => name !== '', 'Give every preset a name.'),
  values: z.record(z.string().min(1).max(80), literalSchema).refine(...atMost(designLimits.values, 'values')),
  finishes: z.record(finishPlaceSchema, finishSchema).refine(...atMost(designLimits.finishes, 'finishes')).default({}),
});

const fileSchema = z.strictObject({
  format: z.literal('patternbook-presets'),
  schema: z.literal(1),
  product: z.strictObject({ id: idSchema, version: versionSchema }),
  presets: z.array(presetSchema).min(1, 'There is no preset in it.').max(presetsFileLimits.presets, `Use at most ${presetsFileLimits.presets} presets.`),
}) as unknown as z.ZodType<PresetsFile>;

const refuse = (code: 'presets-refused' | 'presets-newer' | 'presets-foreign', message: string): ProductOutcome<never> => ({ ok: false, fault: { code, message } });

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The file's presets, or one sentence that says what is wrong with it. `product` is the one that they are wanted for. */
export const readPresetsFile = (text: string, product: string): ProductOutcome<PresetsFile> => {
  if (text.length > presetsFileLimits.letters) return refuse('presets-refused', `This file is too large: presets take at most ${presetsFileLimits.letters / 1_000_000} MB.`);
  const candidate = parseJson(text.replace(/^\ufeff/, ''));
  if (typeof candidate !== 'object' || candidate === null || !('format' in candidate) || candidate.format !== 'patternbook-presets') return refuse('presets-refused', 'This is not a file of presets: choose one that was saved here as “presets”.');
  const problem = plainJsonProblem(candidate, { depth: 6, values: presetsFileLimits.presets * (designLimits.values + 3 * designLimits.finishes) });
  if (problem !== undefined) return refuse('presets-refused', `This file of presets cannot be read: ${problem}`);
  if ('schema' in candidate && typeof candidate.schema === 'number' && candidate.schema > 1) return refuse('presets-newer', 'This file was saved by a newer version of Patternbook; update to open it.');
  const parsed = fileSchema.safeParse(candidate);
  if (!parsed.success) return refuse('presets-refused', `This file of presets cannot be read: ${describeIssue(parsed.error)}`);
  if (parsed.data.product.id !== product) return refuse('presets-foreign', `These presets are of another product (“${quotable(parsed.data.product.id)}”): open that one to import them.`);
  return { ok: true, value: parsed.data };
};

/** The same presets give the same file. */
export const writePresetsFile = (product: PresetsFile['product'], presets: readonly NamedPreset[]): string => {
  const file: PresetsFile = { format: 'patternbook-presets', schema: 1, product: { id: product.id, version: product.version }, presets: presets.map(({ name, values, finishes }) => ({ name, values, finishes })) };
  return `${JSON.stringify(file, null, 2)}\n`;
};

/** A name that none of these has yet: "Mine", then "Mine 2". */
export const freeName = (name: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) {
    const next = `${name.slice(0, presetsFileLimits.name - 5)} ${number}`;
    if (!taken.has(next)) return next;
  }
};
