import { z } from 'zod';
import { idSchema } from '../../identifiers.ts';
import { onGrid, snap } from '../../grid.ts';
import type { Place, PointsParameter } from '../../script.ts';
import { say } from '../../words.ts';
import { declaration } from '../declaration.ts';
import { refused, taken } from '../kind.ts';
import type { ParameterKind, Taken } from '../kind.ts';
import { readTuples, writeTuples } from '../tuples.ts';

/** Each place is looked at, dragged and typed one by one. */
const mostPlaces = 64;
/** Millimetres from the origin: beyond any machine. */
const farthest = 10_000;

const unit = ([x = 0, y = 0, z = 0]: readonly number[]): readonly number[] | undefined => {
  const length = Math.sqrt(x * x + y * y + z * z);
  return length > 1e-3 ? [x / length, y / length, z / length] : undefined;
};

const lengthOf = ({ radius }: PointsParameter): 6 | 7 => (radius === undefined ? 6 : 7);

const take = (parameter: PointsParameter, raw: unknown): Taken => {
  const { label, least, most, radius } = parameter;
  const [en, de] = [say(label, 'en'), say(label, 'de')];
  if (typeof raw !== 'string' || raw.length > mostPlaces * 90) return refused('wrong-type', { en: `${en} must be a list of places.`, de: `${de} muss eine Liste von Stellen sein.` });
  const found = readTuples(raw.trim(), lengthOf(parameter));
  if (found === undefined) return refused('not-points', { en: `Write each place of ${en} as x,y,z and the direction that it faces.`, de: `Schreibe jede Stelle von ${de} als x,y,z und die Richtung, in die sie zeigt.` });
  if (found.length < least || found.length > most) return refused('out-of-range', { en: `${en} has ${least} to ${most} places.`, de: `${de} hat ${least} bis ${most} Stellen.` });
  const clean: (readonly number[])[] = [];
  for (const tuple of found) {
    const normal = unit(tuple.slice(3, 6));
    const wide = tuple[6] ?? 0;
    if (normal === undefined || tuple.some((amount) => Math.abs(amount) > farthest) || (radius !== undefined && (wide < radius.min - 1e-6 || wide > radius.max + 1e-6))) {
      return refused('out-of-range', { en: `A place of ${en} is out of its bounds; put it on the model.`, de: `Eine Stelle von ${de} liegt außerhalb; setze sie auf das Modell.` });
    }
    clean.push([...tuple.slice(0, 3).map((amount) => Math.round(amount * 100) / 100), ...normal, ...(radius === undefined ? [] : [snap(wide, radius)])]);
  }
  return taken(writeTuples(clean));
};

/** A list of places from its text; empty where it is none. */
export const placesOf = (parameter: PointsParameter, value: unknown): readonly Place[] =>
  (readTuples(String(value), lengthOf(parameter)) ?? []).map(([x = 0, y = 0, z = 0, nx = 0, ny = 0, nz = 1, radius = 0]) => ({ at: [x, y, z], normal: [nx, ny, nz], radius }));

/** Places on a part, put there by touching it. */
export const points: ParameterKind<PointsParameter> = {
  kind: 'points',
  type: 'string',
  schema: z.strictObject({
    kind: z.literal('points'),
    ...declaration,
    default: z.string().max(mostPlaces * 90),
    part: idSchema,
    least: z.int().min(0).max(mostPlaces),
    most: z.int().min(1).max(mostPlaces),
    radius: z.strictObject({ default: z.number(), min: z.number().min(0).max(1000), max: z.number().min(0).max(1000), step: z.number().min(0.01).max(100) }).optional(),
  }) as unknown as z.ZodType<PointsParameter>,
  issues: ({ least, most, radius }) => [
    ...(least > most ? ['the least number of places is above the most'] : []),
    ...(radius === undefined || (radius.min < radius.max && radius.default >= radius.min && radius.default <= radius.max && onGrid(radius.max, radius)) ? [] : ['the radius needs min below max, the default between them, and max a whole number of steps above min']),
  ],
  take,
  read: take,
  format: (parameter, value, { language }) => {
    const count = placesOf(parameter, value).length;
    return language.startsWith('de') ? `${count} ${count === 1 ? 'Stelle' : 'Stellen'}` : `${count} ${count === 1 ? 'place' : 'places'}`;
  },
  describeRange: ({ least, most }, { language }) => (language.startsWith('de') ? `${least} bis ${most} Stellen` : `${least} to ${most} places`),
  control: () => 'places',
  built: placesOf,
};
