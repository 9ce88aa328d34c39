import { useRef } from 'react';
import type { Bounds } from '@patternbook/geometry';
import { freeSide, layOutDimension } from '../dimension.ts';
import type { StageDimension, StagePart } from '../stage.ts';
import { lengthOf, minus, plus, times } from '../vectors.ts';
import { usePlaced } from './placing.ts';
import type { Placing } from './placing.ts';

/** Pixels between pointer and figure within which a line that is not overall appears. */
const nearPointer = 90;

export interface DimensionLineProps {
  readonly dimension: StageDimension;
  readonly part: StagePart;
  readonly placing: Placing;
  /** Writes millimetres with their unit. */
  readonly write: (millimetres: number) => string;
  /** Name of the value behind it, where clicking leads to it. */
  readonly label: string | undefined;
  readonly active: boolean;
  readonly onEdit: ((parameter: string) => void) | undefined;
}

const moved = (bounds: Bounds, part: StagePart, share: number): Bounds => ({ min: plus(bounds.min, times(part.explode, share)), max: plus(bounds.max, times(part.explode, share)) });

export const DimensionLine = ({ dimension, part, placing, write, label, active, onEdit }: DimensionLineProps) => {
  const strokes = useRef<SVGPathElement>(null);
  const figure = useRef<HTMLButtonElement & HTMLSpanElement>(null);
  const text = write(lengthOf(minus(dimension.to, dimension.from)));

  usePlaced(placing, ({ projection, exploded, pointer, taken }) => {
    const [path, words] = [strokes.current, figure.current];
    if (!path || !words) return;
    const shift = times(part.explode, exploded);
    const here: StageDimension = { ...dimension, from: plus(dimension.from, shift), to: plus(dimension.to, shift) };
    const line = freeSide(here, { bounds: moved(part.bounds, part, exploded), projection, taken });
    // About 7 pixels a figure at the overlay's size; measuring the element would force a layout in every frame.
    const layout = layOutDimension(line, { projection, figureWidth: text.length * 7.2 + 4 });
    const close = layout && pointer ? Math.hypot(layout.figure.x - pointer.x, layout.figure.y - pointer.y) < nearPointer : false;
    const shown = layout !== undefined && (dimension.overall !== undefined || active || close || words === document.activeElement);
    words.dataset['shown'] = path.dataset['shown'] = String(shown);
    if (!layout) return;
    path.setAttribute('d', layout.strokes.map(([a, b]) => `M${a.x.toFixed(1)} ${a.y.toFixed(1)}L${b.x.toFixed(1)} ${b.y.toFixed(1)}`).join(''));
    words.style.transform = `translate(-50%, -50%) translate(${layout.figure.x.toFixed(1)}px, ${layout.figure.y.toFixed(1)}px)`;
  });

  const { parameter } = dimension;
  const edits = parameter !== undefined && label !== undefined && onEdit !== undefined;
  return (
    <>
      <svg className="viewport-strokes" aria-hidden="true">
        <path ref={strokes} data-active={active} data-shown="false" />
      </svg>
      {edits ? (
        <button ref={figure} type="button" className="viewport-figure" data-shown="false" data-active={active} data-dimension={dimension.id} aria-label={`${label}: ${text}`} onClick={() => onEdit(parameter)}>
          {text}
        </button>
      ) : (
        <span ref={figure} className="viewport-figure" data-shown="false" data-active={active} data-dimension={dimension.id}>
          {text}
        </span>
      )}
    </>
  );
};
