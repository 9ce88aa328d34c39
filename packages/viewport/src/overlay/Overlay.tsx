import { useSyncExternalStore } from 'react';
import type { Stage } from '../stage.ts';
import { DimensionLine } from './DimensionLine.tsx';
import { HandleGrip } from './HandleGrip.tsx';
import type { HandleEvent, ViewControl } from './HandleGrip.tsx';
import { Pin } from './Pin.tsx';
import type { ViewPin } from './Pin.tsx';
import { PointGrip } from './PointGrip.tsx';
import type { PointEvent, PointsControl } from './PointGrip.tsx';
import type { Pixel } from '../projection.ts';
import type { Touch } from '../scene/scene.ts';
import type { Placing } from './placing.ts';

export interface OverlayProps {
  readonly stage: Stage;
  readonly placing: Placing;
  readonly hidden: ReadonlySet<string>;
  readonly selected: string | undefined;
  /** Values that handles change and lines show, by name. A handle without one is not drawn. */
  readonly controls: Readonly<Record<string, ViewControl>>;
  /** Values that hold points, by name. */
  readonly points?: Readonly<Record<string, PointsControl>>;
  /** The value that a person is changing now. */
  readonly active: string | undefined;
  readonly dimensions: boolean;
  readonly write: (millimetres: number) => string;
  readonly onHandle: ((event: HandleEvent) => void) | undefined;
  readonly onPoint: ((event: PointEvent) => void) | undefined;
  /** What lies under a pixel. */
  readonly touch: (at: Pixel) => Touch | undefined;
  readonly onDimension: ((parameter: string) => void) | undefined;
  /** Places that something is said about. */
  readonly pins?: readonly ViewPin[];
  readonly onPin?: ((id: string) => void) | undefined;
}

export const Overlay = ({ stage, placing, hidden, selected, controls, points = {}, active, dimensions, write, touch, onHandle, onPoint, onDimension, pins = [], onPin }: OverlayProps) => {
  const scenery = useSyncExternalStore(stage.subscribe, stage.current);
  if (!scenery) return null;
  const shown = new Map(scenery.parts.filter(({ id }) => !hidden.has(id) && (selected === undefined || selected === id)).map((part) => [part.id, part]));
  const seen = new Map<string, number>();
  return (
    <>
      {dimensions &&
        scenery.dimensions.map((dimension) => {
          const part = shown.get(dimension.part);
          const { parameter } = dimension;
          return (
            part && (
              <DimensionLine
                key={`${dimension.part}/${dimension.id}`}
                dimension={dimension}
                part={part}
                placing={placing}
                write={write}
                label={parameter === undefined ? undefined : controls[parameter]?.label}
                active={parameter !== undefined && parameter === active}
                onEdit={onDimension}
              />
            )
          );
        })}
      {pins.map((pin) => {
        const part = shown.get(pin.part);
        return part && <Pin key={pin.id} pin={pin} part={part} placing={placing} onPress={onPin} />;
      })}
      {onHandle &&
        scenery.handles.map((handle) => {
          const part = shown.get(handle.part);
          const control = controls[handle.parameter];
          const place = seen.get(handle.parameter) ?? 0;
          seen.set(handle.parameter, place + 1);
          return part && control && <HandleGrip key={`${handle.part}/${handle.parameter}/${place}`} handle={handle} part={part} control={control} placing={placing} active={handle.parameter === active} onChange={onHandle} />;
        })}
      {onPoint &&
        scenery.points.map((point) => {
          const part = shown.get(point.part);
          const control = points[point.parameter];
          return part && control && <PointGrip key={`${point.part}/${point.parameter}/${point.index}`} point={point} part={part} control={control} placing={placing} active={point.parameter === active} touch={touch} onChange={onPoint} />;
        })}
    </>
  );
};
