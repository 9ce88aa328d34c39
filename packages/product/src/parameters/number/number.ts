import { z } from 'zod';
import type { Literal } from '../../expression.ts';
import { expressionSchema } from '../../expression-shape.ts';
import { decimalsOf, onGrid, snap, stepsOf } from '../../grid.ts';
import { quotable } from '../../quotable.ts';
import { formatQuantity } from '../../quantities/format.ts';
import { readQuantity } from '../../quantities/parse.ts';
import type { MeasurementSystem } from '../../quantities/units.ts';
import type { NumberKind, NumberParameter, Words } from '../../script.ts';
import { say, wordsSchema } from '../../words.ts';
import { declaration } from '../declaration.ts';
import { refused, taken } from '../kind.ts';
import type { Control, ParameterKind, Taken, ValueFormat } from '../kind.ts';

/** Far beyond any printer, and small enough that no arithmetic on it loses a thousandth. */
const largest = 1e6;
const mostSteps = 1e6;

type NumberOf<Kind extends NumberKind> = NumberParameter & { readonly kind: Kind };

export interface NumberBehaviour<Kind extends NumberKind> {
  readonly kind: Kind;
  readonly control: (parameter: NumberParameter) => Control;
  readonly issues?: (parameter: NumberParameter) => readonly string[];
}

const bound = z.number().min(-largest).max(largest);

const formatNumber = (parameter: NumberParameter, amount: number, format: ValueFormat): string =>
  formatQuantity(amount, parameter.kind, {
    language: format.language,
    ...(format.system === undefined ? {} : { system: format.system }),
    ...(format.system === 'imperial' ? {} : { digits: Math.max(decimalsOf(parameter.step), decimalsOf(parameter.min)) }),
  });

const rangeText = (parameter: NumberParameter, format: ValueFormat, joint: string): string =>
  `${formatNumber(parameter, parameter.min, format)} ${joint} ${formatNumber(parameter, parameter.max, format)}`;

const notANumber = (label: Words): Words => ({
  en: `${say(label, 'en')} must be a number.`,
  de: `${say(label, 'de')} muss eine Zahl sein.`,
});

const outOfRange = (parameter: NumberParameter): Words => ({
  en: `${say(parameter.label, 'en')} must be between ${rangeText(parameter, { language: 'en' }, 'and')}.`,
  de: `${say(parameter.label, 'de')} muss zwischen ${rangeText(parameter, { language: 'de' }, 'und')} liegen.`,
});

const take = (parameter: NumberParameter, raw: unknown): Taken => {
  if (typeof raw !== 'number' || !Number.isFinite(raw)) return refused('wrong-type', notANumber(parameter.label));
  // A bound that was converted from inches must not be refused for its last bit.
  const slack = parameter.step * 1e-6;
  if (raw < parameter.min - slack || raw > parameter.max + slack) return refused('out-of-range', outOfRange(parameter));
  return taken(snap(raw, parameter));
};

/** The four kinds of number differ in unit and control only. */
export const numberKind = <Kind extends NumberKind>({ kind, control, issues }: NumberBehaviour<Kind>): ParameterKind<NumberOf<Kind>> => {
  return {
    kind,
    type: 'number',
    schema: z.strictObject({
      kind: z.literal(kind),
      ...declaration,
      default: bound,
      min: bound,
      max: bound,
      step: z.number().positive().max(largest).refine((step) => decimalsOf(step) <= 6, 'Use at most six decimals.'),
      usual: z.strictObject({ min: bound, max: bound }).optional(),
      atLeast: expressionSchema.optional(),
      atMost: expressionSchema.optional(),
      because: wordsSchema(300).optional(),
    }) as unknown as z.ZodType<NumberOf<Kind>>,
    issues: (parameter) => {
      const found: string[] = [];
      if (parameter.min >= parameter.max) found.push('min must be below max');
      else if (stepsOf(parameter) > mostSteps) found.push(`step is too fine: at most ${mostSteps} steps fit between min and max`);
      else if (!onGrid(parameter.max, parameter)) found.push('max must be a whole number of steps above min');
      const { usual } = parameter;
      if (usual !== undefined && !(usual.min < usual.max && usual.min >= parameter.min && usual.max <= parameter.max && onGrid(usual.min, parameter) && onGrid(usual.max, parameter))) found.push('usual must lie within min and max, on the steps');
      return [...found, ...(issues?.(parameter) ?? [])];
    },
    take,
    read: (parameter, text, system?: MeasurementSystem) => {
      const read = readQuantity(text, kind, system === undefined ? {} : { system });
      if (!read.ok) return refused('not-a-quantity', { en: read.fault.message, de: `„${quotable(text.trim())}“ ist nicht lesbar; schreibe zum Beispiel ${formatNumber(parameter, parameter.default, { language: 'de' })}.` });
      const { amount, bare } = read.value;
      // A share may be typed as 0.8 or, where that cannot be meant, as 80.
      const share = kind === 'ratio' && bare && amount > parameter.max && amount / 100 <= parameter.max && amount / 100 >= parameter.min;
      return take(parameter, share ? amount / 100 : amount);
    },
    format: (parameter, value: Literal, format) => (typeof value === 'number' ? formatNumber(parameter, value, format) : String(value)),
    describeRange: (parameter, format) => rangeText(parameter, format, '–'),
    control,
  };
};
