import { z } from 'zod';
import type { SeedParameter } from '../../script.ts';
import { say } from '../../words.ts';
import { declaration } from '../declaration.ts';
import { refused, taken } from '../kind.ts';
import type { ParameterKind, Taken } from '../kind.ts';

/** Six digits: enough that nobody meets a shape twice by chance, few enough to read to a friend. */
const most = 999_999;

const take = ({ label }: SeedParameter, raw: unknown): Taken =>
  typeof raw === 'number' && Number.isInteger(raw) && raw >= 0 && raw <= most
    ? taken(raw + 0)
    : refused(typeof raw === 'number' ? 'out-of-range' : 'wrong-type', { en: `${say(label, 'en')} must be a whole number from 0 to ${most}.`, de: `${say(label, 'de')} muss eine ganze Zahl von 0 bis ${most} sein.` });

/** A number that means nothing by itself: another one gives another of the same kind. */
export const seed: ParameterKind<SeedParameter> = {
  kind: 'seed',
  type: 'number',
  schema: z.strictObject({ kind: z.literal('seed'), ...declaration, default: z.int().min(0).max(most) }) as unknown as z.ZodType<SeedParameter>,
  issues: () => [],
  take,
  read: (parameter, text) => take(parameter, /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : text),
  format: (_, value) => String(value),
  describeRange: () => `0 – ${most}`,
  control: () => 'reroll',
};
