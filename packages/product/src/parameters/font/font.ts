import { z } from 'zod';
import { idSchema, isId } from '../../identifiers.ts';
import type { FontParameter } from '../../script.ts';
import { say } from '../../words.ts';
import { declaration } from '../declaration.ts';
import { refused, taken } from '../kind.ts';
import type { ParameterKind, Taken } from '../kind.ts';

const take = ({ label, only }: FontParameter, raw: unknown): Taken =>
  typeof raw === 'string' && isId(raw) && only?.includes(raw) !== false
    ? taken(raw)
    : refused(typeof raw === 'string' ? 'unknown-option' : 'wrong-type', { en: `Choose a font of the catalogue for ${say(label, 'en')}.`, de: `Wähle für ${say(label, 'de')} eine Schrift des Katalogs.` });

/** Near enough to the name, which only the catalogue knows, for sentences: "eb-garamond" is "EB Garamond". */
const title = (id: string): string => id.split('-').map((part) => (part.length <= 2 ? part.toUpperCase() : `${part.charAt(0).toUpperCase()}${part.slice(1)}`)).join(' ');

/** A font by its id. Whether the catalogue has it is known where the catalogue is. */
export const font: ParameterKind<FontParameter> = {
  kind: 'font',
  type: 'string',
  schema: z.strictObject({ kind: z.literal('font'), ...declaration, default: idSchema, sample: idSchema.optional(), only: z.array(idSchema).min(1).max(200).optional() }) as unknown as z.ZodType<FontParameter>,
  issues: () => [],
  options: ({ only }) => only,
  take,
  // As it is written, or as it is called.
  read: (parameter, text) => take(parameter, text.trim().toLowerCase().replace(/\s+/g, '-')),
  format: (_, value) => title(String(value)),
  describeRange: ({ only }, { language }) => only?.join(', ') ?? (language.startsWith('de') ? 'eine Schrift des Katalogs' : 'a font of the catalogue'),
  control: () => 'font',
};
