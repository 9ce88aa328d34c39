/** What lies over the picture is placed after each frame, without React: every element says where it belongs. */
import { useEffect, useMemo, useRef } from 'react';
import type { Vector3 } from '@patternbook/geometry';
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

/** Pixels between pointer and grip within which it is drawn whole. */
const nearPointer = 110;
/** Pixels beyond the picture's edge at which a grip is still worth drawing, and within which its chip goes to the other side. */
const edges = { beyond: 20, chip: 170 } as const;

/** Puts a grip where its point is seen. False where it is not: then it is hidden. */
export const placeGrip = (element: HTMLElement, at: Vector3, { projection, pointer }: Picture): boolean => {
  const pixel = projection.toPixel(at);
  const { width, height } = projection.frame;
  const { beyond, chip } = edges;
  const inside = pixel !== undefined && pixel.x > -beyond && pixel.y > -beyond && pixel.x < width + beyond && pixel.y < height + beyond;
  element.dataset['shown'] = String(inside);
  if (!pixel || !inside) return false;
  element.style.transform = `translate(${pixel.x.toFixed(1)}px, ${pixel.y.toFixed(1)}px)`;
  element.dataset['near'] = String(pointer !== undefined && Math.hypot(pixel.x - pointer.x, pixel.y - pointer.y) < nearPointer);
  // The chip keeps inside of the picture.
  element.dataset['side'] = pixel.x > width - chip ? 'left' : 'right';
  return true;
};

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
