/**
 * What each process wants, beside its source. Sources are guides of makers, read in November 2026 as a search gave them, not tests of ours; "our own first value"
 * stands where none was found that could be checked. Evidence from real prints should replace those.
 */
import type { FdmMachine } from '../catalogue/machines/fdm.ts';

/** For filament. mm unless said. */
export const fdmLimits = {
  /**
   * A wall thinner than one line is left out by a slicer; two lines hold together. (Guides of printing services ask for 0.8 mm
   * with a nozzle of 0.4: neway3dp.com, hycubeworks.in.) A thousandth is left for rounding.
   */
  wall: ({ profile }: FdmMachine) => ({ conflict: profile.lineWidth - 0.001, advice: 2 * profile.lineWidth - 0.001 }),
  /** Raised strokes are asked to be 0.6 mm wide with a nozzle of 0.4 (arti90.com, embossed details), which is four thirds of a line. */
  stroke: ({ profile }: FdmMachine) => ({ conflict: profile.lineWidth - 0.001, advice: (4 / 3) * profile.lineWidth - 0.001 }),
  /** A flat sheet of less than one layer does not exist, and one layer alone has pinholes. Our own first value; neway3dp.com asks for 0.6 mm of top and bottom, which is three layers. */
  sheet: ({ profile }: FdmMachine) => ({ conflict: profile.layerHeight - 0.001, advice: 2 * profile.layerHeight - 0.001 }),
  /**
   * Up to 0.2 mm walls fuse (hycubeworks.in: tight clearance); PrusaSlicer closes gaps of less than twice its
   * `slice_closing_radius` of 0.049 mm altogether (its issue 820). Only somebody who wanted a gap there minds, so it is advice.
   */
  gap: 0.2,
  /** Width of engraved lines, below which they close: 0.4 mm (microworkshops.co.uk, engraved detail); others ask for 0.6 (rigidprints.co.uk, arti90.com). */
  line: 0.4,
  /** Holes of less than 2 mm close up (neway3dp.com, arti90.com). Below the nozzle's line there is none left. */
  hole: ({ profile }: FdmMachine) => ({ conflict: profile.lineWidth, advice: 2 }),
  /** Degrees from upright. 45 is the common rule (arti90.com); up to 50 layers of 0.2 mm still rest on the one below with 0.45 mm lines. */
  overhang: 50,
  /** From here a surface counts as flat, and is laid as a bridge: degrees from upright. Our own first value. */
  flat: 76,
  /** How far a sloping overhang may reach before it shows. Our own first value. */
  overhangReach: 5,
  /** How far a flat underside may stand out on one side. Our own first values, after lips that printed. */
  cantilever: { conflict: 20, advice: 2.5 },
  /** Up to 20 mm little is lost, sagging 0.2 mm at most (learn.3dorchard.com, gaps and bridges); well set machines span 50 to 80 mm (cc3dlabs.com). Stricter guides ask for less than 5 mm (neway3dp.com). */
  bridge: { conflict: 80, advice: 20 },
  /** mm². Smaller spots of overhang are never told. Our own first value. */
  overhangArea: 6,
  /** A body that begins in mid-air and comes down less than this many layers below what it hangs on only leaves a loop. Our own first value. */
  floatingLayers: 1.5,
  /** Height over the shortest way from the centre of mass to the edge that it would fall over. Our own first value: no guide was found that gives one. */
  tipping: 14,
  /** Square millimetres of first layer for each millimetre of height. Our own first values. */
  contact: { conflict: 0.15, advice: 0.8 },
  /** Length of a flat first layer with sharp corners from which they lift. Our own first value: guides speak of length over width (amuse3d.in: ten). */
  warping: 200,
} as const;

/** For resin. mm unless said. */
export const slaLimits = {
  /** 0.5 mm is the least that guides give for features (hycubeworks.in, jlcpcb.com); half of it does not survive washing: our own first value. */
  wall: { conflict: 0.25, advice: 0.5 },
  /** Below it resin hardens in the gap (hycubeworks.in: tight clearance 0.15 mm). */
  gap: 0.15,
  /** Width of engraved lines: 0.3 mm (microworkshops.co.uk, engraved detail) to 0.4 (addema.se, engraved details). */
  line: 0.3,
  /** Below it resin does not wash out. Our own first values. */
  hole: { conflict: 0.2, advice: 0.5 },
  /** As `fdmLimits.floatingLayers`, in mm. Our own first value. */
  floating: 0.3,
  /** mm³ that cannot run out, or that suck. Our own first values: 3D Systems tells of cupping, but of no volume. */
  trapped: 2,
  cup: 1500,
  /** One hole of less than this does not drain (support.jlcpcb.com, escape holes: two are wanted below 3 mm). */
  drain: 3,
} as const;

/** For sheet, in terms of its thickness or of what cuts it. */
export const sheetLimits = {
  /**
   * acutelaser.com asks for webs and slots of 0.7 times the thickness in metal. In thin plywood it comes to the 2 mm that
   * woodencraftfactory.com found to hold, where of webs of 1.2 mm every third broke. Below two kerfs nothing is left: our own first value.
   */
  web: { thickness: 0.7, kerfs: 2 },
  /** A beam makes no slot that is narrower than itself. */
  laserSlot: { kerfs: 1 },
  /** Between two cuts of a router: half the thickness holds while it is milled. Our own first value. */
  routerWeb: { conflict: 1, thickness: 0.5 },
  /** A corner counts from this turn on, the rest being arcs: degrees. */
  corner: 40,
  /**
   * Inside radius over thickness: sheet cracks below. Half a thickness is the least for soft steel (metal-stamping-die.com), a whole one the usual advice
   * (3dsculplab.xyz). DIN 6935 for steel and EN 485-2 for aluminium have tables by material and thickness; neither was at hand to verify this against.
   */
  bendRadius: { conflict: 0.5, advice: 0.95 },
  /** Four thicknesses (Protolabs, as quoted by super-ingenuity.cn), from the end of the bend; below three our own first value. */
  flange: { conflict: 3, advice: 4 },
  /** Holes nearer to the end of a bend than two thicknesses are pulled out of round (Protolabs, as quoted by super-ingenuity.cn); others ask for three (3dsculplab.xyz). */
  holeToBend: 2,
} as const;
