/** Changes of places on a part, for whatever puts, drags or types them: each gives a value that the parameter takes. */
import { snap } from '../../grid.ts';
import type { Place, PointsParameter } from '../../script.ts';
import { writeTuples } from '../tuples.ts';
import { placesOf } from './points.ts';

const write = (parameter: PointsParameter, places: readonly Place[]): string =>
  writeTuples(places.map(({ at, normal, radius }) => [...at.map((amount) => Math.round(amount * 100) / 100), ...normal, ...(parameter.radius === undefined ? [] : [snap(radius ?? parameter.radius.default, parameter.radius)])]));

/** One more place; undefined where there are enough. */
export const addPlace = (parameter: PointsParameter, value: string, place: Place): string | undefined => {
  const places = placesOf(parameter, value);
  return places.length >= parameter.most ? undefined : write(parameter, [...places, { ...place, radius: place.radius ?? parameter.radius?.default ?? 0 }]);
};

export const changePlace = (parameter: PointsParameter, value: string, index: number, change: Partial<Place>): string =>
  write(parameter, placesOf(parameter, value).map((place, at) => (at === index ? { ...place, ...change } : place)));

/** Without this place; undefined where it must stay. */
export const removePlace = (parameter: PointsParameter, value: string, index: number): string | undefined => {
  const places = placesOf(parameter, value);
  return places.length <= parameter.least || index >= places.length ? undefined : write(parameter, places.filter((_, at) => at !== index));
};
