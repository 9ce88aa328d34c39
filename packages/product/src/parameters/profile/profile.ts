import { z } from 'zod';
import { onGrid, snap, stepsOf } from '../../grid.ts';
import type { ProfileBounds, ProfileParameter } from '../../script.ts';
import { say } from '../../words.ts';
import { declaration } from '../declaration.ts';
import { refused, taken } from '../kind.ts';
import type { ParameterKind, Taken } from '../kind.ts';
import { readTuples, writeTuples } from '../tuples.ts';

/** More points than a person drags; each is a handle. */
const mostPoints = 24;

const bound = z.number().min(-1e4).max(1e4);
const boundsSchema = z.strictObject({ min: bound, max: bound });

const outOf = ({ min, max }: ProfileBounds, amount: number): boolean => amount < min - 1e-6 || amount > max + 1e-6;

const take = (parameter: ProfileParameter, raw: unknown): Taken => {
  const { label, x, y, snap: step, points, rises, pinned } = parameter;
  const [en, de] = [say(label, 'en'), say(label, 'de')];
  if (typeof raw !== 'string' || raw.length > mostPoints * 40) return refused('wrong-type', { en: `${en} must be a list of points such as "20,0 30,40".`, de: `${de} muss eine Liste von Punkten wie „20,0 30,40“ sein.` });
  const found = readTuples(raw.trim(), 2);
  if (found === undefined) return refused('not-points', { en: `Write the points of ${en} as "20,0 30,40".`, de: `Schreibe die Punkte von ${de} als „20,0 30,40“.` });
  if (found.length < points.least || found.length > points.most) return refused('out-of-range', { en: `${en} has ${points.least} to ${points.most} points.`, de: `${de} hat ${points.least} bis ${points.most} Punkte.` });
  if (found.some(([px = 0, py = 0]) => outOf(x, px) || outOf(y, py))) return refused('out-of-range', { en: `Keep the points of ${en} between ${x.min}, ${y.min} and ${x.max}, ${y.max} mm.`, de: `Halte die Punkte von ${de} zwischen ${x.min}, ${y.min} und ${x.max}, ${y.max} mm.` });
  const clean = found.map(([px = 0, py = 0]) => [snap(px, { ...x, step }), snap(py, { ...y, step })]);
  const along = clean.map(([px = 0, py = 0]) => (rises === 'x' ? px : py));
  if (along.some((at, place) => place > 0 && at - along[place - 1]! < step * 0.999)) return refused('out-of-order', { en: `Each point of ${en} lies beyond the one before it.`, de: `Jeder Punkt von ${de} liegt hinter dem vorigen.` });
  const ends = rises === 'x' ? x : y;
  if (pinned === true && (along[0] !== ends.min || along.at(-1) !== ends.max)) return refused('out-of-range', { en: `The ends of ${en} stay where they are.`, de: `Die Enden von ${de} bleiben, wo sie sind.` });
  return taken(writeTuples(clean));
};

/** A curve through points in a plane. */
export const profile: ParameterKind<ProfileParameter> = {
  kind: 'profile',
  type: 'string',
  schema: z.strictObject({
    kind: z.literal('profile'),
    ...declaration,
    default: z.string().max(mostPoints * 40),
    x: boundsSchema,
    y: boundsSchema,
    snap: z.number().min(0.01).max(100),
    points: z.strictObject({ least: z.int().min(2).max(mostPoints), most: z.int().min(2).max(mostPoints) }),
    rises: z.enum(['x', 'y']),
    pinned: z.boolean().optional(),
  }) as unknown as z.ZodType<ProfileParameter>,
  issues: ({ x, y, snap: step, points }) => [
    ...(points.least > points.most ? ['the least number of points is above the most'] : []),
    ...[x, y].flatMap((bounds) => (bounds.min >= bounds.max ? ['min must be below max'] : onGrid(bounds.max, { ...bounds, step }) && stepsOf({ ...bounds, step }) <= 1e5 ? [] : ['max must be a whole number of snaps above min'])),
  ],
  take,
  read: take,
  format: (_, value, { language }) => {
    const count = readTuples(String(value), 2)?.length ?? 0;
    return language.startsWith('de') ? `Kurve durch ${count} Punkte` : `curve through ${count} points`;
  },
  describeRange: ({ points }, { language }) => (language.startsWith('de') ? `${points.least} bis ${points.most} Punkte` : `${points.least} to ${points.most} points`),
  control: () => 'curve',
  built: (_, value) => readTuples(String(value), 2) ?? [],
};
