import { z } from 'zod';
import type { Parameter } from '../script.ts';
import { angle } from './angle.ts';
import { choice } from './choice.ts';
import { colour } from './colour.ts';
import { count } from './count.ts';
import type { ParameterKind } from './kind.ts';
import { length } from './length.ts';
import { ratio } from './ratio.ts';
import { text } from './text.ts';
import { toggle } from './toggle.ts';

const kinds = { length, angle, count, ratio, choice, toggle, text, colour };

/** The kind's answers for this parameter. */
export const kindOf = <P extends Parameter>(parameter: P): ParameterKind<P> =>
  // The registry's key and its entry's kind agree by construction, which the type of a lookup cannot say.
  kinds[parameter.kind] as unknown as ParameterKind<P>;

export const parameterSchema: z.ZodType<Parameter> = z.discriminatedUnion('kind', [
  length.schema, angle.schema, count.schema, ratio.schema, choice.schema, toggle.schema, text.schema, colour.schema,
] as unknown as [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]]) as unknown as z.ZodType<Parameter>;
