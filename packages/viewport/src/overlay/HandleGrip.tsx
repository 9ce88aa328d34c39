import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { snapped, startDrag } from '../drag.ts';
import type { Drag } from '../drag.ts';
import type { Pixel, Projection } from '../projection.ts';
import type { StageHandle, StagePart } from '../stage.ts';
import { cross, directionOf, minus, plus, times, dot } from '../vectors.ts';
import { placeGrip, usePlaced } from './placing.ts';
import type { Placing } from './placing.ts';

/** A value that a handle changes. */
export interface ViewControl {
  readonly label: string;
  readonly value: number;
  /** The value as a person reads it, with its unit. */
  readonly text: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** One gesture is "start", any number of "move", and "end" or "cancel". */
export interface HandleEvent {
  readonly parameter: string;
  readonly phase: 'start' | 'move' | 'end' | 'cancel';
  readonly value: number;
}

export interface HandleGripProps {
  readonly handle: StageHandle;
  readonly part: StagePart;
  readonly control: ViewControl;
  readonly placing: Placing;
  readonly active: boolean;
  readonly onChange: (event: HandleEvent) => void;
}

const arrowOf = (handle: StageHandle, at: StageHandle['at'], projection: Projection): number => {
  const axis = directionOf(handle.axis);
  const fromCentre = minus(handle.at, handle.centre ?? [0, 0, 0]);
  const arm = minus(fromCentre, times(axis, dot(fromCentre, axis)));
  const along = handle.kind === 'angular' ? directionOf(cross(axis, arm)) : handle.kind === 'radial' ? directionOf(arm) : axis;
  const [from, to] = [projection.toPixel(at), projection.toPixel(plus(at, times(along, 4 / projection.scaleAt(at))))];
  return from && to ? Math.atan2(to.y - from.y, to.x - from.x) : 0;
};

export const HandleGrip = ({ handle, part, control, placing, active, onChange }: HandleGripProps) => {
  const grip = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag>(undefined);
  const keyed = useRef(false);
  const [dragging, setDragging] = useState(false);
  const { parameter } = handle;

  usePlaced(placing, (picture) => {
    const element = grip.current;
    if (!element) return;
    const at = plus(handle.at, times(part.explode, picture.exploded));
    if (placeGrip(element, at, picture)) element.style.setProperty('--turn', `${arrowOf(handle, at, picture.projection).toFixed(3)}rad`);
  });

  const pixelOf = (event: PointerEvent): Pixel => {
    const box = grip.current?.parentElement?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };

  const press = (event: PointerEvent<HTMLDivElement>): void => {
    const picture = placing.latest();
    if (event.button !== 0 || !picture) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = plus(handle.at, times(part.explode, picture.exploded));
    drag.current = startDrag({ ...handle, at }, { projection: picture.projection, value: control.value, pixel: pixelOf(event), range: control });
    setDragging(true);
    onChange({ parameter, phase: 'start', value: control.value });
  };
  const pull = (event: PointerEvent): void => {
    if (!drag.current) return;
    const value = drag.current.to(pixelOf(event), event.shiftKey);
    if (value !== control.value) onChange({ parameter, phase: 'move', value });
  };
  const letGo = (phase: 'end' | 'cancel'): void => {
    if (!drag.current) return;
    drag.current = undefined;
    setDragging(false);
    onChange({ parameter, phase, value: control.value });
  };

  const endKeys = (): void => {
    if (!keyed.current) return;
    keyed.current = false;
    onChange({ parameter, phase: 'end', value: control.value });
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && drag.current) {
      event.stopPropagation();
      letGo('cancel');
      return;
    }
    const { step, min, max, value } = control;
    const stride = event.shiftKey ? 10 : 1;
    const moves: Readonly<Record<string, number>> = { ArrowUp: stride, ArrowRight: stride, ArrowDown: -stride, ArrowLeft: -stride, PageUp: 10, PageDown: -10 };
    const by = moves[event.key];
    const wanted = by !== undefined ? value + by * step : event.key === 'Home' ? min : event.key === 'End' ? max : undefined;
    if (wanted === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const next = snapped(wanted, control);
    if (!keyed.current) onChange({ parameter, phase: 'start', value });
    keyed.current = true;
    if (next !== value) onChange({ parameter, phase: 'move', value: next });
  };

  return (
    <div
      ref={grip}
      role="slider"
      tabIndex={0}
      className="viewport-handle"
      data-shown="false"
      data-active={active || dragging}
      data-dragging={dragging}
      data-parameter={parameter}
      aria-label={control.label}
      aria-valuemin={control.min}
      aria-valuemax={control.max}
      aria-valuenow={control.value}
      aria-valuetext={control.text}
      onPointerDown={press}
      onPointerMove={pull}
      onPointerUp={() => letGo('end')}
      onPointerCancel={() => letGo('cancel')}
      onLostPointerCapture={() => letGo('end')}
      onKeyDown={key}
      onKeyUp={endKeys}
      onBlur={endKeys}
    >
      <svg className="viewport-grip" viewBox="-16 -16 32 32" aria-hidden="true">
        <circle r="6" />
        {handle.kind === 'angular' ? <path d="M-13 3A13 13 0 0 1 -8 -10M-8 -10l-4 .6M-8 -10l.4 4M13 3A13 13 0 0 0 8 -10M8 -10l4 .6M8 -10l-.4 4" /> : <path d="M-8 0h-6m0 0 3-3m-3 3 3 3M8 0h6m0 0-3-3m3 3-3 3" />}
      </svg>
      <span className="viewport-chip" aria-hidden="true">
        <span>{control.label}</span> <b>{control.text}</b>
      </span>
    </div>
  );
};
