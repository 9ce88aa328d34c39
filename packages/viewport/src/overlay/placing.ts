/** What lies over the picture is placed after each frame, without React: every element says where it belongs. */
import { useEffect, useMemo, useRef } from 'react';
import type { Pixel, Projection } from '../projection.ts';

export interface Picture {
  readonly projection: Projection;
  /** 0 assembled, 1 apart. */
  readonly exploded: number;
  /** Where the pointer hovers, if it does. */
  readonly pointer: Pixel | undefined;
  /** Pixels on the left that something else covers. */
  readonly taken: number;
}

type Place = (picture: Picture) => void;

export interface Placing {
  /** Places everything for this picture. */
  place(picture: Picture): void;
  /** The latest picture; nothing before the first. */
  latest(): Picture | undefined;
  add(place: Place): () => void;
}

export const createPlacing = (): Placing => {
  const places = new Set<Place>();
  let picture: Picture | undefined;
  return {
    place(next) {
      picture = next;
      for (const place of places) place(next);
    },
    latest: () => picture,
    add(place) {
      places.add(place);
      if (picture) place(picture);
      return () => places.delete(place);
    },
  };
};

/** Calls the newest `place` for every picture, and at once whenever the component has rendered. */
export const usePlaced = (placing: Placing, place: Place): void => {
  const newest = useRef(place);
  newest.current = place;
  const stable = useMemo(() => (picture: Picture): void => newest.current(picture), []);
  useEffect(() => placing.add(stable), [placing, stable]);
  useEffect(() => {
    const picture = placing.latest();
    if (picture) stable(picture);
  });
};
