import { useId, useRef } from 'react';
import type { PointerEvent } from 'react';
import { start, useMessages } from '../../messages/index.ts';
import { useFormats } from '../../ui/index.ts';
import styles from './PlanterDrawing.module.css';

/** The planter's own measures at its defaults: millimetres, and the taper as a share. */
export const planter = { diameter: 140, height: 125, taper: 0.24, rim: 14, projection: 2.4, wall: 2.4, floor: 2.4, flutes: 28, saucerHeight: 22, gap: 5, lift: 3 } as const;
/** What fits the sheet. */
const range = { min: 90, max: 200, step: 1 } as const;
/** The sheet in millimetres; drawn at one unit each. */
const sheet = { left: -150, top: -44, width: 300, height: 184 } as const;

export interface PlanterDrawingProps {
  readonly diameter: number;
  readonly onDiameter: (diameter: number) => void;
}

/** Two decimals are a hundredth of a pixel here, and half the markup. */
const at = (...numbers: readonly number[]): string => numbers.map((each) => Math.round(each * 100) / 100).join(' ');

interface Outline {
  readonly rim: number;
  readonly body: number;
  readonly foot: number;
  readonly saucer: number;
}

const outlineOf = (diameter: number): Outline => {
  const body = diameter / 2 - planter.projection;
  const foot = body * (1 - planter.taper);
  return { rim: diameter / 2, body, foot, saucer: foot + planter.gap + 14 };
};

/** The left half as it is seen: flutes stand at equal angles, so they crowd towards the edge. */
const Elevation = ({ rim, body, foot }: Outline) => {
  const { height, rim: rimHeight, flutes } = planter;
  const lines = Array.from({ length: flutes / 4 }, (_, index) => Math.sin(((index + 0.5) / (flutes / 4)) * (Math.PI / 2)));
  return (
    <>
      <path className={styles.fill} d={`M${at(-rim, 0)}H0V${height}H${at(-foot)}L${at(-body, rimHeight)}H${at(-rim)}Z`} />
      <path className={styles.fine} d={lines.map((share) => `M${at(-share * body, rimHeight)}L${at(-share * foot, height)}`).join('')} />
      <path className={styles.ink} d={`M0 0H${at(-rim)}V${rimHeight}H0M${at(-body, rimHeight)}L${at(-foot, height)}`} />
    </>
  );
};

/** The right half cut open, the cut material hatched. */
const Section = ({ rim, body, foot, hatch }: Outline & { readonly hatch: string }) => {
  const { height, rim: rimHeight, wall, floor } = planter;
  const inner = body - wall;
  const innerFoot = foot - wall;
  const d = `M${at(inner, 0)}H${at(rim)}V${rimHeight}L${at(body, rimHeight + planter.projection)}L${at(foot, height)}H5V${height - floor}H${at(innerFoot)}Z`;
  return (
    <>
      <path className={styles.inside} d={`M0 0H${at(inner)}L${at(innerFoot, height - floor)}H0Z`} />
      <path d={d} fill={`url(#${hatch})`} />
      <path className={styles.ink} d={d} />
      <path className={styles.ink} d={`M0 0H${at(inner)}`} />
    </>
  );
};

/** Seen from outside on the left, where it hides the foot of the pot; cut open on the right. */
const Saucer = ({ saucer, foot, hatch }: Outline & { readonly hatch: string }) => {
  const { height, lift, floor, saucerHeight, wall } = planter;
  const bottom = height + lift + floor;
  const top = bottom - saucerHeight;
  const wide = saucer + 4;
  const cut = `M${at(wide, top)}L${at(saucer, bottom)}H0V${bottom - floor}H${at(saucer - wall)}L${at(wide - wall, top)}Z`;
  return (
    <>
      <path className={styles.fill} d={`M${at(-wide, top)}H0V${bottom}H${at(-saucer)}Z`} />
      <path className={styles.ink} d={`M0 ${top}H${at(-wide)}L${at(-saucer, bottom)}H0`} />
      <path d={cut} fill={`url(#${hatch})`} />
      <path className={styles.ink} d={cut} />
      <path className={styles.ink} d={[0.75, 0.4].map((share) => `M${at(foot * share, bottom - floor)}v${-lift}h2.4v${lift}`).join('')} />
    </>
  );
};

/** Length of the slanted stroke where a dimension line ends. */
const tick = 3.5;
/** Height at which the wall's thickness is called out. */
const wallAt = 62;

/**
 * A plate of the book that can be pulled: the planter in half elevation and half section. It says without words what
 * this place is for. The slider under it is the same handle for the keyboard and for screen readers.
 */
export const PlanterDrawing = ({ diameter, onDiameter }: PlanterDrawingProps) => {
  const t = useMessages(start);
  const format = useFormats();
  const hatch = useId();
  const drawing = useRef<SVGSVGElement>(null);
  const outline = outlineOf(diameter);
  const { rim, body, foot } = outline;
  const wallMiddle = body + ((foot - body) * wallAt) / planter.height - planter.wall / 2;

  const pull = (event: PointerEvent): void => {
    const matrix = drawing.current?.getScreenCTM();
    if (!matrix) return;
    const x = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()).x;
    onDiameter(Math.min(range.max, Math.max(range.min, Math.round(x * 2))));
  };

  return (
    <figure className={styles.figure}>
      <input
        className={styles.slider}
        type="range"
        {...range}
        value={diameter}
        aria-label={t('pull')}
        aria-valuetext={format.length(diameter)}
        onChange={(event) => onDiameter(Number(event.target.value))}
      />
      <svg ref={drawing} className={styles.drawing} viewBox={`${sheet.left} ${sheet.top} ${sheet.width} ${sheet.height}`} role="img" aria-label={t('drawing')}>
        <defs>
          <pattern id={hatch} width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V3" className={styles.hatch} />
          </pattern>
        </defs>
        <Elevation {...outline} />
        <Section {...outline} hatch={hatch} />
        <Saucer {...outline} hatch={hatch} />
        <path className={styles.axis} d={`M0 -12V${planter.height + 14}`} />

        <g className={styles.dimension}>
          <path d={`M${at(-rim)} -3V-30M${at(rim)} -3V-30`} className={styles.extension} />
          <path d={`M${at(-rim)} -25H${at(rim)}M${at(-rim - tick / 2, -25 + tick / 2)}l${tick} ${-tick}`} />
          <text x={0} y={-29} className={styles.number}>
            ⌀ {format.length(diameter)}
          </text>
          <path d={`M${at(-rim - 4)} 0H-126M${at(-outline.saucer - 10, planter.height)}H-126`} className={styles.extension} />
          <path d={`M-121 0V${planter.height}M${-121 - tick / 2} ${tick / 2}l${tick} ${-tick}M${-121 - tick / 2} ${planter.height + tick / 2}l${tick} ${-tick}`} />
          <text transform={`translate(-125 ${planter.height / 2}) rotate(-90)`} className={styles.number}>
            {format.length(planter.height)}
          </text>
          <circle cx={wallMiddle} cy={wallAt} r={1.1} className={styles.point} />
          <path d={`M${at(wallMiddle, wallAt)}L122 48`} className={styles.extension} />
          <text x={124} y={50} className={styles.label}>
            {format.length(planter.wall)}
          </text>
        </g>

        <g
          className={styles.handle}
          transform={`translate(${at(rim)} -25)`}
          onPointerDown={(event) => {
            event.preventDefault();
            event.currentTarget.setPointerCapture(event.pointerId);
            pull(event);
          }}
          onPointerMove={(event) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) pull(event);
          }}
        >
          {/* Large enough for a finger. */}
          <circle r="16" fill="transparent" />
          <circle r="5.5" className={styles.knob} />
          <path d="M-2.2 0h4.4M-1 -1.3-2.3 0-1 1.3M1 -1.3 2.3 0 1 1.3" className={styles.arrows} />
          <path d="M9.5 0h8M15 -2.5 17.5 0 15 2.5" className={styles.pointer} />
        </g>
      </svg>
      <figcaption className={styles.caption}>{t('hint')}</figcaption>
    </figure>
  );
};
