import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Vector3 } from '@patternbook/geometry';
import { startPlaneDrag } from '../drag.ts';
import type { Pixel } from '../projection.ts';
import type { Touch } from '../scene/scene.ts';
import type { StagePart, StagePoint } from '../stage.ts';
import { plus, times } from '../vectors.ts';
import { placeGrip, usePlaced } from './placing.ts';
import type { Placing } from './placing.ts';

/** A value that holds points. */
export interface PointsControl {
  /** Names a point for those who do not see it, with where it is. */
  readonly label: (index: number) => string;
  /** Where it is, as a person reads it. */
  readonly text: (index: number) => string;
  /** Millimetres that an arrow key moves a point by. */
  readonly step: number;
}

/** One gesture is "start", any number of "move" and "touch", and "end" or "cancel"; "remove" is one by itself. */
export type PointEvent = { readonly parameter: string; readonly index: number } & (
  | { readonly phase: 'start' | 'end' | 'cancel' | 'remove' }
  /** Millimetres from where the gesture began, along the point's two directions, or along X, Y and Z where it has none. */
  | { readonly phase: 'move'; readonly by: readonly number[] }
  /** Dragged to this place on its part. */
  | { readonly phase: 'touch'; readonly touch: Touch }
);

export interface PointGripProps {
  readonly point: StagePoint;
  readonly part: StagePart;
  readonly control: PointsControl;
  readonly placing: Placing;
  readonly active: boolean;
  readonly touch: (at: Pixel) => Touch | undefined;
  readonly onChange: (event: PointEvent) => void;
}

export const PointGrip = ({ point, part, control, placing, active, touch, onChange }: PointGripProps) => {
  const grip = useRef<HTMLDivElement>(null);
  const drag = useRef<(to: Pixel) => void>(undefined);
  const keyed = useRef<number[]>(undefined);
  const [dragging, setDragging] = useState(false);
  const { parameter, index, plane } = point;
  const tell = (event: { readonly phase: 'start' | 'end' | 'cancel' | 'remove' } | { readonly phase: 'move'; readonly by: readonly number[] } | { readonly phase: 'touch'; readonly touch: Touch }): void => onChange({ parameter, index, ...event });

  usePlaced(placing, (picture) => {
    if (grip.current) placeGrip(grip.current, plus(point.at, times(part.explode, picture.exploded)), picture);
  });

  const pixelOf = (event: PointerEvent): Pixel => {
    const box = grip.current?.parentElement?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };
  const dragFrom = (pixel: Pixel): ((to: Pixel) => void) | undefined => {
    const picture = placing.latest();
    if (!picture) return undefined;
    const at: Vector3 = plus(point.at, times(part.explode, picture.exploded));
    if (plane) {
      const measure = startPlaneDrag(plane, { projection: picture.projection, at, pixel });
      return (to) => tell({ phase: 'move', by: measure(to) });
    }
    // The grip is seldom pressed in its middle; what it was missed by stays so.
    const middle = picture.projection.toPixel(at) ?? pixel;
    const missed = { x: pixel.x - middle.x, y: pixel.y - middle.y };
    return (to) => {
      const met = touch({ x: to.x - missed.x, y: to.y - missed.y });
      if (met?.part === part.id) tell({ phase: 'touch', touch: met });
    };
  };

  const press = (event: PointerEvent<HTMLDivElement>): void => {
    const begun = event.button === 0 ? dragFrom(pixelOf(event)) : undefined;
    if (!begun) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = begun;
    setDragging(true);
    tell({ phase: 'start' });
  };
  const letGo = (phase: 'end' | 'cancel'): void => {
    if (!drag.current) return;
    drag.current = undefined;
    setDragging(false);
    tell({ phase });
  };
  const endKeys = (): void => {
    if (!keyed.current) return;
    keyed.current = undefined;
    tell({ phase: 'end' });
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && drag.current) {
      event.stopPropagation();
      return letGo('cancel');
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      return tell({ phase: 'remove' });
    }
    const moves: Readonly<Record<string, readonly number[]>> = { ArrowRight: [1, 0, 0], ArrowLeft: [-1, 0, 0], ArrowUp: [0, 1, 0], ArrowDown: [0, -1, 0], ...(!plane && { PageUp: [0, 0, 1], PageDown: [0, 0, -1] }) };
    const by = moves[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    if (!keyed.current) tell({ phase: 'start' });
    const stride = control.step * (event.shiftKey ? 10 : 1);
    keyed.current = by.map((amount, axis) => (keyed.current?.[axis] ?? 0) + amount * stride);
    tell({ phase: 'move', by: keyed.current });
  };

  return (
    <div
      ref={grip}
      role="button"
      tabIndex={0}
      className="viewport-handle viewport-point"
      data-shown="false"
      data-active={active || dragging}
      data-dragging={dragging}
      data-parameter={parameter}
      data-point={index}
      aria-label={control.label(index)}
      onPointerDown={press}
      onPointerMove={(event) => drag.current?.(pixelOf(event))}
      onPointerUp={() => letGo('end')}
      onPointerCancel={() => letGo('cancel')}
      onLostPointerCapture={() => letGo('end')}
      onKeyDown={key}
      onKeyUp={endKeys}
      onBlur={endKeys}
    >
      <svg className="viewport-grip" viewBox="-16 -16 32 32" aria-hidden="true">
        <circle r="5" />
        {plane && <path d="M-8 0h-6m0 0 3-3m-3 3 3 3M8 0h6m0 0-3-3m3 3-3 3M0-8v-6m0 0-3 3m3-3 3 3M0 8v6m0 0-3-3m3 3 3-3" />}
      </svg>
      <span className="viewport-chip" aria-hidden="true">
        {control.text(index)}
      </span>
    </div>
  );
};
