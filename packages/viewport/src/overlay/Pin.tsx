import { useRef } from 'react';
import type { Vector3 } from '@patternbook/geometry';
import { plus, times } from '../vectors.ts';
import type { StagePart } from '../stage.ts';
import { placeGrip, usePlaced } from './placing.ts';
import type { Placing } from './placing.ts';

/** A place on a part that something is said about. */
export interface ViewPin {
  readonly id: string;
  readonly part: string;
  readonly at: Vector3;
  /** What is said, for those who do not see the place. */
  readonly label: string;
  readonly tone: 'conflict' | 'advice';
  readonly active: boolean;
}

export interface PinProps {
  readonly pin: ViewPin;
  readonly part: StagePart;
  readonly placing: Placing;
  readonly onPress: ((id: string) => void) | undefined;
}

/** Stands where it points, and moves apart with its part. */
export const Pin = ({ pin, part, placing, onPress }: PinProps) => {
  const element = useRef<HTMLButtonElement>(null);
  usePlaced(placing, (picture) => {
    if (element.current) placeGrip(element.current, plus(pin.at, times(part.explode, picture.exploded)), picture);
  });
  return (
    <button ref={element} type="button" className="viewport-pin" data-tone={pin.tone} data-active={pin.active} aria-label={pin.label} aria-pressed={pin.active} onClick={() => onPress?.(pin.id)}>
      <svg viewBox="0 0 24 30" aria-hidden>
        <path d="M12 29C9 23 2.5 18.5 2.5 11.5a9.5 9.5 0 0 1 19 0C21.5 18.5 15 23 12 29Z" />
        <path d="M12 6v6.5M12 16v.2" />
      </svg>
    </button>
  );
};
