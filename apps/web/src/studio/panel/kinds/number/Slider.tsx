import { useRef } from 'react';
import type { Shade } from '@patternbook/product';
import type { CSSProperties } from 'react';
import { classes } from '../../../../ui/index.ts';
import styles from './Slider.module.css';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  /** As a person reads it. */
  readonly text: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** What other values forbid: hatched on the track. */
  readonly shades: readonly Pick<Shade, 'from' | 'to'>[];
  readonly usual: number;
  readonly describedBy?: string | undefined;
  readonly disabled?: boolean;
  readonly onBegin: () => void;
  readonly onMove: (value: number) => void;
  readonly onEnd: () => void;
}

const share = (value: number, min: number, max: number): number => (max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0);

/** The platform's range input, which every keyboard, finger and screen reader knows, drawn as a scale. A scrub is one gesture. */
export const Slider = ({ label, value, text, min, max, step, shades, usual, describedBy, disabled, onBegin, onMove, onEnd }: SliderProps) => {
  const scrubbing = useRef(false);
  const begin = (): void => {
    if (scrubbing.current) return;
    scrubbing.current = true;
    onBegin();
  };
  const end = (): void => {
    if (!scrubbing.current) return;
    scrubbing.current = false;
    onEnd();
  };
  const place = (at: number): string => `${(share(at, min, max) * 100).toFixed(2)}%`;
  /** A line over what is free; a run ends in the middle between its last step and the next. */
  const line = (colour: string): string =>
    `linear-gradient(to right, ${[`${colour} 0%`, ...shades.flatMap(({ from, to }) => [`${colour} ${place(from - step / 2)}`, `transparent ${place(from - step / 2)} ${place(to + step / 2)}`, `${colour} ${place(to + step / 2)}`]), `${colour} 100%`].join(', ')})`;
  return (
    <span className={classes(styles.slider, shades.some(({ from, to }) => from <= value && value <= to) && styles.beyond, value !== usual && styles.marked)} style={{ '--at': place(value), '--free': line('var(--rule-strong)'), '--chosen': line('var(--accent)'), '--usual': share(usual, min, max).toFixed(4) } as CSSProperties}>
      <span aria-hidden />
      <input
        type="range"
        aria-label={label}
        aria-valuetext={text}
        aria-describedby={describedBy}
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={disabled}
        onPointerDown={begin}
        onPointerUp={end}
        onPointerCancel={end}
        onKeyDown={(event) => {
          if (/^(Arrow|Page|Home|End)/.test(event.key)) begin();
        }}
        onKeyUp={end}
        onBlur={end}
        onChange={(event) => {
          const next = Number(event.target.value);
          // Some browsers step by assistive technology without keys or pointers: then each change is a step of its own.
          onMove(next);
        }}
      />
    </span>
  );
};
