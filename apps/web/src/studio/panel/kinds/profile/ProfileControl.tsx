import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { addProfilePoint, formatQuantity, moveProfilePoint, profilePoints, removeProfilePoint, smoothCurve } from '@patternbook/product';
import type { NumberParameter, ProfileParameter } from '@patternbook/product';
import { kinds, useMessages } from '../../../../messages/index.ts';
import { usePreferences } from '../../../../preferences/index.ts';
import { Button } from '../../../../ui/index.ts';
import type { Edit } from '../../gesture.ts';
import { CoordinateField } from '../points/CoordinateField.tsx';
import styles from './ProfileControl.module.css';

export interface ProfileControlProps {
  readonly id: string;
  readonly label: string;
  readonly parameter: ProfileParameter;
  readonly value: string;
  readonly edit: Edit;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
}

type Point = readonly [number, number];

/** Straight pieces of a drawn curve between two points. */
const smoothness = 12;

/** As the product's curve goes: smooth along the axis on which its points rise. */
const curveThrough = (points: readonly Point[], rises: 'x' | 'y'): readonly Point[] => (rises === 'y' ? smoothCurve(points, smoothness) : smoothCurve(points.map(([x, y]): Point => [y, x]), smoothness).map(([y, x]): Point => [x, y]));

/** A curve on its grid: its points are dragged, stepped by the arrow keys, or typed. */
export const ProfileControl = ({ id, label, parameter, value, edit, describedBy, disabled }: ProfileControlProps) => {
  const t = useMessages(kinds);
  const { language, units } = usePreferences();
  const sheet = useRef<SVGSVGElement>(null);
  const dragged = useRef<number>(undefined);
  const stepping = useRef(false);
  const [chosen, setChosen] = useState(0);
  const points = profilePoints(value);
  const at = Math.min(chosen, points.length - 1);
  const { x, y, snap, rises } = parameter;
  const [width, height] = [x.max - x.min, y.max - y.min];
  const margin = Math.max(width, height) * 0.06;
  const write = (amount: number): string => formatQuantity(amount, 'length', { language, system: units });
  const toSheet = ([px, py]: Point): Point => [px - x.min, y.max - py];
  const line = (list: readonly Point[]): string => `M${list.map((point) => toSheet(point).map((amount) => amount.toFixed(2)).join(' ')).join('L')}`;

  const pointAt = (event: PointerEvent): Point | undefined => {
    const matrix = sheet.current?.getScreenCTM()?.inverse();
    if (!matrix) return undefined;
    const on = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    return [on.x + x.min, y.max - on.y];
  };
  const set = (next: string): void => {
    if (next !== value) edit.set(next);
  };
  const press = (index: number) => (event: PointerEvent<SVGGElement>) => {
    if (disabled || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current = index;
    setChosen(index);
    edit.begin();
  };
  const pull = (event: PointerEvent): void => {
    const to = dragged.current === undefined ? undefined : pointAt(event);
    if (to && dragged.current !== undefined) set(moveProfilePoint(parameter, value, dragged.current, to));
  };
  const letGo = (): void => {
    if (dragged.current === undefined) return;
    dragged.current = undefined;
    edit.end();
  };
  const endKeys = (): void => {
    if (!stepping.current) return;
    stepping.current = false;
    edit.end();
  };
  const remove = (index: number): void => {
    const next = removeProfilePoint(parameter, value, index);
    if (next === undefined) return;
    edit.set(next);
    setChosen(Math.max(0, index - 1));
  };
  const add = (): void => {
    const next = addProfilePoint(parameter, value, at);
    if (!next) return;
    edit.set(next.value);
    setChosen(next.index);
  };
  const key = (index: number) => (event: KeyboardEvent) => {
    if (disabled || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && dragged.current !== undefined) {
      event.stopPropagation();
      dragged.current = undefined;
      return edit.cancel();
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      return remove(index);
    }
    const stride = snap * (event.shiftKey ? 10 : 1);
    const moves: Readonly<Record<string, Point>> = { ArrowRight: [stride, 0], ArrowLeft: [-stride, 0], ArrowUp: [0, stride], ArrowDown: [0, -stride] };
    const by = moves[event.key];
    const here = points[index];
    if (!by || !here) return;
    event.preventDefault();
    if (!stepping.current) edit.begin();
    stepping.current = true;
    set(moveProfilePoint(parameter, value, index, [here[0] + by[0], here[1] + by[1]]));
  };
  const typed = (axis: 0 | 1) => (amount: number): void => {
    const here = points[at];
    if (here) set(moveProfilePoint(parameter, value, at, axis === 0 ? [amount, here[1]] : [here[0], amount]));
  };
  const field = (axis: 0 | 1): NumberParameter => ({ kind: 'length', label: { en: axis === 0 ? 'X' : 'Y' }, group: parameter.group, default: 0, ...(axis === 0 ? x : y), step: snap });

  return (
    <div className={styles.profile}>
      <svg
        ref={sheet}
        className={styles.sheet}
        style={{ aspectRatio: `${width + 2 * margin} / ${height + 2 * margin}` }}
        viewBox={`${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`}
        role="group"
        aria-label={label}
        aria-describedby={describedBy}
        onPointerMove={pull}
        onPointerUp={letGo}
        onPointerCancel={letGo}
      >
        <rect className={styles.bounds} width={width} height={height} />
        <path className={styles.curve} d={line(curveThrough(points, rises))} />
        {points.map((point, index) => {
          const [px, py] = toSheet(point);
          return (
            <g
              key={index}
              {...(index === 0 && { id })}
              className={styles.point}
              data-chosen={index === at}
              role="button"
              tabIndex={disabled ? -1 : 0}
              aria-label={t('pointOf', { number: index + 1, name: label, x: write(point[0]), y: write(point[1]) })}
              aria-pressed={index === at}
              onPointerDown={press(index)}
              onLostPointerCapture={letGo}
              onFocus={() => setChosen(index)}
              onKeyDown={key(index)}
              onKeyUp={endKeys}
              onBlur={endKeys}
            >
              <circle className={styles.hit} cx={px} cy={py} r={margin * 1.1} />
              <circle className={styles.dot} cx={px} cy={py} r={margin * 0.42} />
            </g>
          );
        })}
      </svg>
      {!disabled && (
        <div className={styles.row}>
          <span className={styles.which}>{t('point', { number: at + 1 })}</span>
          {([0, 1] as const).map((axis) => (
            <CoordinateField key={axis} label={t('coordinate', { axis: axis === 0 ? 'X' : 'Y', number: at + 1 })} short={axis === 0 ? 'X' : 'Y'} parameter={field(axis)} value={points[at]?.[axis] ?? 0} onSet={typed(axis)} />
          ))}
          <Button look="quiet" icon="add" disabled={points.length >= parameter.points.most} onClick={add}>
            {t('addPoint')}
          </Button>
          <Button look="quiet" icon="trash" disabled={removeProfilePoint(parameter, value, at) === undefined} onClick={() => remove(at)}>
            {t('removePoint')}
          </Button>
        </div>
      )}
    </div>
  );
};
