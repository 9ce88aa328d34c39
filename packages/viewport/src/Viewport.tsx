import { useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { listenToGestures } from './gestures.ts';
import { Overlay } from './overlay/Overlay.tsx';
import type { OverlayProps } from './overlay/Overlay.tsx';
import { createPlacing } from './overlay/placing.ts';
import { projectionOf } from './projection.ts';
import type { Pixel } from './projection.ts';
import { createRig } from './rig.ts';
import type { Detail } from './scene/material.ts';
import { contextOf, createScene, drawsInSoftware } from './scene/scene.ts';
import type { DrawnScene, SceneSettings, Touch } from './scene/scene.ts';
import type { Sheet } from './scene/sheets.ts';
import type { Spot } from './scene/spotlight.ts';
import { boundsOf } from './stage.ts';
import type { Stage } from './stage.ts';
import type { Surfaces } from './surface.ts';
import { plus, times } from './vectors.ts';
import { cornersOf, orbited, zoomed } from './view.ts';
import type { Viewpoint } from './view.ts';
import './viewport.css';

export interface ViewportHandle {
  /** Everything visible, from the present direction or another. */
  fit(viewpoint?: Viewpoint): void;
}

export type ViewportProps = Omit<OverlayProps, 'placing' | 'touch' | 'onHandle' | 'onPoint' | 'onDimension'> & {
  readonly stage: Stage;
  /** Where the first picture is taken from. */
  readonly viewpoint: Viewpoint;
  readonly surfaces: Surfaces;
  readonly exploded: boolean;
  /** What of the surface is pointed out. */
  readonly spot?: Spot | undefined;
  /** Flat sheets that stand in the model while it is assembled, such as where it is to be cut. */
  readonly sheets?: readonly Sheet[];
  /** Paper and ink as the browser computes them; the ground is drawn with them. */
  readonly colours: SceneSettings['colours'];
  /** "auto" looks at what draws. */
  readonly quality: Detail | 'auto';
  /** Says what is seen, for those who do not see it. */
  readonly label: string;
  /** Shown instead of the picture where 3D cannot be drawn, or while it was taken away. */
  readonly unsupported: ReactNode;
  readonly lost: ReactNode;
  /** A result is on its way. */
  readonly busy: boolean;
  /** Nothing is being dragged. Only then does the eye step back for a model that has outgrown the picture. */
  readonly still: boolean;
  /** Pixels on the left that tools over the picture take up; a fitted model stays clear of them. */
  readonly taken?: number;
  readonly onHandle?: OverlayProps['onHandle'];
  readonly onPoint?: OverlayProps['onPoint'];
  readonly onDimension?: OverlayProps['onDimension'];
  /** The part under a click, nothing beside the model. */
  readonly onSelect?: (part: string | undefined) => void;
  /** Where given, clicks do not choose parts but put something where they meet one. */
  readonly onTouch?: ((touch: Touch) => void) | undefined;
  readonly ref?: Ref<ViewportHandle>;
};

const none: readonly Sheet[] = [];

type Condition = 'waiting' | 'ready' | 'lost' | 'unsupported';

/** Milliseconds that the browser gets to give a lost context back before a new canvas is tried. */
const patience = 1500;
const calmly = 180;
/** A model that takes less than this part of the picture has shrunk away from the eye. */
const tooFar = 1.7;
const calm = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : calmly);

export const Viewport = ({ stage, viewpoint, surfaces, exploded, spot, sheets = none, colours, quality, label, unsupported, lost, busy, still, taken = 0, onHandle, onPoint, onDimension, onSelect, onTouch, ref, ...overlay }: ViewportProps) => {
  const { hidden, selected } = overlay;
  const box = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const takenLeft = useRef(taken);
  takenLeft.current = taken;
  const rig = useMemo(() => createRig({ viewpoint, calm, taken: () => takenLeft.current }), []);
  const placing = useMemo(createPlacing, []);
  const [condition, setCondition] = useState<Condition>('waiting');
  const [attempt, setAttempt] = useState(0);
  const scene = useRef<DrawnScene>(undefined);
  const pointer = useRef<Pixel>(undefined);

  /** The model as it will stand, with its overall lines: what a fitted picture must hold. */
  const pointsToFit = () => {
    const scenery = stage.current();
    const bounds = scenery && boundsOf(scenery.parts, { hidden, exploded: exploded ? 1 : 0 });
    if (!scenery || !bounds) return undefined;
    const lines = overlay.dimensions ? scenery.dimensions.filter(({ overall, part }) => overall && !hidden.has(part)) : [];
    const explodes = new Map(scenery.parts.map(({ id, explode }) => [id, times(explode, exploded ? 1 : 0)]));
    return [...cornersOf(bounds), ...lines.flatMap(({ part, from, to, offset }) => [from, to].map((end) => plus(plus(end, offset), explodes.get(part) ?? [0, 0, 0])))];
  };

  const latest = useRef({ onSelect, onTouch, pointsToFit, selected });
  latest.current = { onSelect, onTouch, pointsToFit, selected };
  const beforeClick = useRef<string>(undefined);
  const fit = (viewpoint?: Viewpoint, at: 'once' | 'calmly' = 'calmly'): void => {
    const points = latest.current.pointsToFit();
    if (points) rig.fit(points, viewpoint ? { viewpoint, at } : { at });
  };
  /** The first result is fitted; later ones leave the camera alone. */
  const fitFirst = useRef(() => {});
  const wasFitted = useRef(false);
  fitFirst.current = () => {
    if (wasFitted.current || !stage.current() || rig.frame().width <= 1) return;
    wasFitted.current = true;
    fit(undefined, 'once');
  };
  useImperativeHandle(ref, () => ({ fit: (viewpoint) => fit(viewpoint) }), []);

  const settings = useMemo((): SceneSettings => ({ surfaces, hidden, selected, exploded, spot, sheets, colours }), [surfaces, hidden, selected, exploded, spot, sheets, colours]);
  const newest = useRef(settings);
  newest.current = settings;

  useEffect(() => {
    const holder = sheet.current;
    if (!holder) return;
    const canvas = document.createElement('canvas');
    // The picture is described by its holder.
    canvas.setAttribute('aria-hidden', 'true');
    const context = contextOf(canvas, quality === 'low' ? 'low' : 'full');
    if (!context) {
      setCondition('unsupported');
      return;
    }
    holder.append(canvas);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const measure = () => ({ width: Math.max(1, holder.clientWidth), height: Math.max(1, holder.clientHeight) });
    const interrupted = (event: Event): void => {
      event.preventDefault();
      setCondition('lost');
      waiting = setTimeout(() => setAttempt((count) => count + 1), patience);
    };
    const given = (): void => {
      clearTimeout(waiting);
      scene.current?.redraw();
      setCondition('ready');
    };
    canvas.addEventListener('webglcontextlost', interrupted);
    canvas.addEventListener('webglcontextrestored', given);
    rig.resize(measure());
    fitFirst.current();
    const drawnScene = createScene({
      canvas,
      context,
      detail: quality === 'auto' ? (drawsInSoftware(context) ? 'low' : 'full') : quality,
      stage,
      rig,
      settings: newest.current,
      calm,
      drawn: ({ projection, exploded: apart, revision }) => {
        placing.place({ projection, exploded: apart, pointer: pointer.current, taken: takenLeft.current });
        if (box.current && revision !== undefined) box.current.dataset['revision'] = String(revision);
      },
    });
    scene.current = drawnScene;
    setCondition('ready');
    // Told at once for the present size, which is drawn already.
    const sizes = new ResizeObserver(() => {
      const { width, height } = measure();
      const before = rig.frame();
      if (width === before.width && height === before.height) return;
      rig.resize({ width, height });
      fitFirst.current();
      drawnScene.resize();
    });
    sizes.observe(holder);
    return () => {
      clearTimeout(waiting);
      sizes.disconnect();
      canvas.removeEventListener('webglcontextlost', interrupted);
      canvas.removeEventListener('webglcontextrestored', given);
      drawnScene.dispose();
      scene.current = undefined;
      canvas.remove();
    };
  }, [stage, rig, quality, attempt]);

  useEffect(() => scene.current?.set(settings), [settings]);

  useEffect(() => stage.subscribe(() => fitFirst.current()), [stage]);

  /** Glides to where the whole model is seen well again. Whoever came nearer by hand is left there. */
  const keepInView = (): void => {
    const points = latest.current.pointsToFit();
    if (!points || !wasFitted.current) return;
    const { width, height } = rig.frame();
    const projection = projectionOf(rig.view(), rig.frame());
    const inside = points.every((point) => {
      const pixel = projection.toPixel(point);
      return pixel !== undefined && pixel.x >= 0 && pixel.y >= 0 && pixel.x <= width && pixel.y <= height;
    });
    if (!inside || rig.view().distance > rig.fitting(points).distance * tooFar) fit();
  };
  const settle = useRef(() => {});
  settle.current = () => {
    if (still && rig.framed()) keepInView();
  };
  useEffect(() => stage.subscribe(() => settle.current()), [stage]);
  useEffect(() => settle.current(), [still]);
  // Parts that move apart take the eye with them, wherever it was.
  const wasExploded = useRef(exploded);
  useEffect(() => {
    if (wasExploded.current === exploded) return;
    wasExploded.current = exploded;
    keepInView();
  });

  useEffect(() => {
    const holder = sheet.current;
    if (!holder) return;
    return listenToGestures(holder, {
      rig,
      click: (at) => {
        beforeClick.current = latest.current.selected;
        const touch = scene.current?.pick(at);
        if (latest.current.onTouch === undefined) latest.current.onSelect?.(touch?.part);
        else if (touch) latest.current.onTouch(touch);
      },
      doubleClick: () => {
        if (latest.current.onTouch !== undefined) return;
        // The first of the two clicks chose a part, which was not meant.
        latest.current.onSelect?.(beforeClick.current);
        fit();
      },
      hover: (at) => {
        pointer.current = at;
        const picture = placing.latest();
        if (picture) placing.place({ ...picture, pointer: at });
      },
    });
  }, [rig, placing]);

  const key = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const [view, frame] = [rig.view(), rig.frame()];
    const turn = 24;
    const turns: Readonly<Record<string, Pixel>> = { ArrowLeft: { x: turn, y: 0 }, ArrowRight: { x: -turn, y: 0 }, ArrowUp: { x: 0, y: turn }, ArrowDown: { x: 0, y: -turn } };
    const by = turns[event.key];
    const middle = { x: frame.width / 2, y: frame.height / 2 };
    if (by) rig.follow(orbited(view, frame, by));
    else if (event.key === '+' || event.key === '=') rig.follow(zoomed(view, frame, { factor: 0.88, at: middle }), { chosen: true });
    else if (event.key === '-') rig.follow(zoomed(view, frame, { factor: 1.14, at: middle }), { chosen: true });
    else if (event.key === 'Escape') onSelect?.(undefined);
    else return;
    event.preventDefault();
  };

  return (
    <div ref={box} className="viewport" data-state={condition} data-aiming={onTouch !== undefined} aria-busy={busy}>
      <div ref={sheet} className="viewport-sheet" role="application" tabIndex={0} aria-label={label} onKeyDown={key} />
      {condition === 'ready' && (
        <div className="viewport-overlay">
          <Overlay {...overlay} stage={stage} placing={placing} touch={(at) => scene.current?.pick(at)} onHandle={onHandle} onPoint={onPoint} onDimension={onDimension} />
        </div>
      )}
      {condition === 'unsupported' && <div className="viewport-notice">{unsupported}</div>}
      {condition === 'lost' && <div className="viewport-notice">{lost}</div>}
    </div>
  );
};
