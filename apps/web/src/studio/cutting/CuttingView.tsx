import { formatQuantity } from '@patternbook/product';
import { createStage, Viewport } from '@patternbook/viewport';
import type { HandleEvent, Sheet, StageDimension, StageHandle, StagePart, Surfaces, ViewControl, ViewportHandle } from '@patternbook/viewport';
import { useEffect, useMemo, useRef, useState } from 'react';
import { resolveColour } from '../../look/resolveColour.ts';
import { cutting, studio, useMessages } from '../../messages/index.ts';
import { usePreferences } from '../../preferences/index.ts';
import { Tool } from '../floating/Tool.tsx';
import { useChecked, useStudio } from '../useSession.ts';
import { wantedQuality } from '../view/quality.ts';
import { surfacesOf } from '../view/surfaces.ts';
import { useSceneColours } from '../view/useSceneColours.ts';
import { usualViewpoint } from '../view/viewpoints.ts';
import tools from '../view/ViewTools.module.css';
import viewStyles from '../view/StudioViewport.module.css';
import { axes, placeOf, rangeOf, step, stretchesOf } from './cuts.ts';
import type { Axis, AxisCut } from './cuts.ts';
import type { JudgedPiece } from './workOut.ts';

export interface CuttingViewProps {
  readonly name: string;
  /** As it is shown before there are pieces. */
  readonly whole: StagePart;
  readonly pieces: readonly JudgedPiece[] | undefined;
  readonly planes: readonly AxisCut[];
  readonly busy: boolean;
  readonly onDrag: (phase: HandleEvent['phase'], planes: readonly AxisCut[]) => void;
}

/** Grips and lines hang on a part that is always there, whatever pieces come and go during a drag. */
const anchor = 'cuts';
const nothing: StagePart['drawn'] = { positions: new Float32Array(), normals: new Float32Array(), runs: [] };
/** Pixels of the column that the tools take. */
const toolsWidth = 48;

/** Sheets stand out of the part by a share of its size: mm. */
const overlapOf = ({ bounds: { min, max } }: StagePart): number => Math.max(6, 0.07 * Math.max(max[0] - min[0], max[1] - min[1], max[2] - min[2]));

const sheetOf = ({ bounds: { min, max } }: StagePart, { axis, at }: AxisCut, out: number): Sheet['corners'] => {
  const normal = placeOf(axis);
  const [a, b] = [0, 1, 2].filter((each) => each !== normal) as [0 | 1 | 2, 0 | 1 | 2];
  const corner = (low: boolean, near: boolean): [number, number, number] => {
    const point: [number, number, number] = [at, at, at];
    point[a] = low ? min[a] - out : max[a] + out;
    point[b] = near ? min[b] - out : max[b] + out;
    return point;
  };
  return [corner(true, true), corner(false, true), corner(false, false), corner(true, false)];
};

/** At the corner that is seen from the front, the right and above. */
const gripAt = ({ bounds: { min, max } }: StagePart, { axis, at }: AxisCut, out: number): StageHandle['at'] => {
  const point: [number, number, number] = [max[0] + out, min[1] - out, max[2] + out];
  point[placeOf(axis)] = at;
  return point;
};

const along: Readonly<Record<Axis, StageHandle['axis']>> = { x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1] };
const away: Readonly<Record<Axis, StageHandle['axis']>> = { x: [0, -1, 0], y: [1, 0, 0], z: [1, -1, 0] };
interface Stretch {
  readonly axis: Axis;
  readonly stretch: readonly [from: number, to: number];
  readonly place: number;
  readonly out: number;
}

/** The length that lies between two cuts, as a dimension line of a part of its own, so that it stays with its stretch. */
const lineAlong = ({ bounds: { min, max } }: StagePart, { axis, stretch: [from, to], place, out }: Stretch): StageDimension & { readonly bounds: StagePart['bounds'] } => {
  const at = (height: number, of: readonly [number, number, number]): [number, number, number] => {
    const point: [number, number, number] = [...of];
    point[placeOf(axis)] = height;
    return point;
  };
  const corner: readonly [number, number, number] = axis === 'y' ? [max[0], min[1], min[2]] : axis === 'x' ? [min[0], min[1], min[2]] : [max[0], min[1], min[2]];
  const [x, y, z] = away[axis];
  const id = `${axis}-${place}`;
  return { id, part: `stretch-${id}`, from: at(from, corner), to: at(to, corner), offset: [x * 2 * out, y * 2 * out, z * 2 * out], overall: axis, bounds: { min: at(from, min), max: at(to, max) } };
};

const none: ReadonlySet<string> = new Set();

/** The pieces look as their part does. */
const pieceSurfaces = (surfaces: Surfaces, part: string, pieces: readonly JudgedPiece[]): Surfaces => ({
  ...surfaces,
  ...Object.fromEntries(Object.entries(surfaces).flatMap(([place, surface]) => (place === part || place.startsWith(`${part}/`) ? pieces.map(({ id }) => [id + place.slice(part.length), surface]) : []))),
});

/** The part alone, with a sheet and a grip for each cut. */
export const CuttingView = ({ name, whole, pieces, planes, busy, onDrag }: CuttingViewProps) => {
  const t = useMessages(cutting);
  const frame = useMessages(studio);
  const { language, units } = usePreferences();
  const { catalogue } = useStudio();
  const { finishes } = useChecked();
  const [apart, setApart] = useState(false);
  const [held, setHeld] = useState<string>();
  const viewport = useRef<ViewportHandle>(null);
  const stage = useMemo(createStage, []);
  const colours = useSceneColours('--paper');
  const accent = useMemo(() => resolveColour('--accent'), [colours]);
  const quality = useMemo(wantedQuality, []);
  const out = overlapOf(whole);
  const shownApart = apart && pieces !== undefined;
  const surfaces = useMemo(() => pieceSurfaces(surfacesOf(finishes, catalogue.materials), whole.id, pieces ?? []), [finishes, catalogue, whole.id, pieces]);
  const write = (millimetres: number): string => formatQuantity(millimetres, 'length', { language, system: units, digits: units === 'imperial' ? 2 : 1 });

  const revision = useRef(0);
  useEffect(() => {
    const unseen = { drawn: nothing, explode: [0, 0, 0], layers: whole.layers } as const;
    const lines = axes.filter((axis) => planes.some((cut) => cut.axis === axis)).flatMap((axis) => stretchesOf(whole.bounds, planes, axis).map((stretch, place) => lineAlong(whole, { axis, stretch, place, out })));
    stage.show({
      revision: ++revision.current,
      parts: [...(pieces ? pieces.map(({ id, drawn, bounds, explode }): StagePart => ({ id, drawn, bounds, explode, layers: whole.layers })) : [whole]), { id: anchor, bounds: whole.bounds, ...unseen }, ...lines.map(({ part, bounds }) => ({ id: part, bounds, ...unseen }))],
      handles: planes.map((cut, place): StageHandle => ({ parameter: `cut-${place}`, part: anchor, at: gripAt(whole, cut, out), axis: along[cut.axis], kind: 'linear', gain: 1 })),
      points: [],
      dimensions: lines,
    });
  }, [stage, whole, pieces, planes, out]);

  const sheets = useMemo(() => planes.map((cut, place): Sheet => ({ id: `cut-${place}`, corners: sheetOf(whole, cut, out), colour: accent, active: held === `cut-${place}` })), [planes, whole, out, accent, held]);
  const controls = Object.fromEntries(planes.map(({ axis, at }, place): [string, ViewControl] => [`cut-${place}`, { label: t('cut', { number: place + 1 }), value: at, text: write(at - whole.bounds.min[placeOf(axis)]), ...rangeOf(whole.bounds, axis), step }]));

  return (
    <>
      <Viewport
        ref={viewport}
        stage={stage}
        // From where sheets across any axis are seen; the product's own view may look along them.
        viewpoint={usualViewpoint}
        surfaces={surfaces}
        hidden={none}
        selected={undefined}
        exploded={shownApart}
        dimensions={!shownApart}
        active={held}
        controls={shownApart ? {} : controls}
        colours={colours}
        sheets={shownApart ? noSheets : sheets}
        quality={quality}
        label={t('model', { part: name, count: planes.length })}
        busy={busy}
        still={held === undefined}
        taken={toolsWidth}
        write={write}
        onHandle={({ parameter, phase, value }) => {
          const moved = Number(parameter.slice('cut-'.length));
          setHeld(phase === 'start' || phase === 'move' ? parameter : undefined);
          onDrag(phase, planes.map((cut, place) => (place === moved ? { ...cut, at: value } : cut)));
        }}
        unsupported={<p className={viewStyles.notice}>{frame('noWebGl')}</p>}
        lost={<p className={viewStyles.notice}>{frame('webGlLost')}</p>}
      />
      <div className={tools.tools} role="group" aria-label={t('tools')}>
        <Tool icon="fit" label={t('fit')} side="beside" onClick={() => viewport.current?.fit()} />
        <Tool icon="explode" label={t(apart ? 'together' : 'apart')} side="beside" pressed={apart} disabled={!pieces} onClick={() => setApart(!apart)} />
      </div>
    </>
  );
};

const noSheets: readonly Sheet[] = [];
