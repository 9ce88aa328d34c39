import { z } from 'zod';
import type { Parameter } from '../script.ts';
import { artwork } from './artwork/artwork.ts';
import { choice } from './choice/choice.ts';
import { colour } from './colour/colour.ts';
import { font } from './font/font.ts';
import { image } from './image/image.ts';
import type { ParameterKind } from './kind.ts';
import { material } from './material/material.ts';
import { angle } from './number/angle.ts';
import { count } from './number/count.ts';
import { length } from './number/length.ts';
import { ratio } from './number/ratio.ts';
import { points } from './points/points.ts';
import { profile } from './profile/profile.ts';
import { seed } from './seed/seed.ts';
import { size } from './size/size.ts';
import { text } from './text/text.ts';
import { toggle } from './toggle/toggle.ts';

const kinds = { length, angle, count, ratio, choice, toggle, text, colour, font, material, size, seed, artwork, image, profile, points };

/** The kind's answers for this parameter. */
export const kindOf = <P extends Parameter>(parameter: P): ParameterKind<P> =>
  // The registry's key and its entry's kind agree by construction, which the type of a lookup cannot say.
  kinds[parameter.kind] as unknown as ParameterKind<P>;

export const parameterSchema: z.ZodType<Parameter> = z.discriminatedUnion('kind', Object.values(kinds).map(({ schema }) => schema) as unknown as [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]]) as unknown as z.ZodType<Parameter>;
