/** Changes of a profile by its points, for whatever drags or types them: each gives a value that the parameter takes. */
import type { Vector2 } from '@patternbook/geometry';
import { snap } from '../../grid.ts';
import type { ProfileParameter } from '../../script.ts';
import { readTuples, writeTuples } from '../tuples.ts';

export const profilePoints = (value: string): readonly Vector2[] => (readTuples(value, 2) ?? []).map(([x = 0, y = 0]) => [x, y]);

const write = (points: readonly Vector2[]): string => writeTuples(points);

const isEnd = (points: readonly Vector2[], index: number): boolean => index === 0 || index === points.length - 1;

/** The point as near to `to` as bounds, grid and its neighbours allow; a pinned end moves across only. */
export const moveProfilePoint = (parameter: ProfileParameter, value: string, index: number, to: Vector2): string => {
  const points = profilePoints(value);
  const here = points[index];
  if (here === undefined) return value;
  const { x, y, snap: step, rises, pinned } = parameter;
  const along = rises === 'x' ? 0 : 1;
  const bounds = [x, y] as const;
  const moved: [number, number] = [snap(to[0], { ...x, step }), snap(to[1], { ...y, step })];
  if (pinned === true && isEnd(points, index)) moved[along] = here[along];
  else {
    const low = points[index - 1]?.[along];
    const high = points[index + 1]?.[along];
    const least = low === undefined ? bounds[along].min : low + step;
    const most = high === undefined ? bounds[along].max : high - step;
    moved[along] = snap(Math.min(Math.max(moved[along], least), most), { ...bounds[along], step });
  }
  return write(points.map((point, place) => (place === index ? moved : point)));
};

/** One more point in the middle after this one, or before the last; undefined where there is no room or there are enough. */
export const addProfilePoint = (parameter: ProfileParameter, value: string, after: number): { readonly value: string; readonly index: number } | undefined => {
  const points = profilePoints(value);
  const at = Math.min(after, points.length - 2);
  const [from, to] = [points[at], points[at + 1]];
  const { x, y, snap: step, rises } = parameter;
  const along = rises === 'x' ? 0 : 1;
  if (from === undefined || to === undefined || points.length >= parameter.points.most || to[along] - from[along] < 2 * step - 1e-6) return undefined;
  const middle: Vector2 = [snap((from[0] + to[0]) / 2, { ...x, step }), snap((from[1] + to[1]) / 2, { ...y, step })];
  return { value: write([...points.slice(0, at + 1), middle, ...points.slice(at + 1)]), index: at + 1 };
};

/** Without this point; undefined where it must stay. */
export const removeProfilePoint = (parameter: ProfileParameter, value: string, index: number): string | undefined => {
  const points = profilePoints(value);
  if (points.length <= parameter.points.least || index >= points.length || (parameter.pinned === true && isEnd(points, index))) return undefined;
  return write(points.filter((_, place) => place !== index));
};
