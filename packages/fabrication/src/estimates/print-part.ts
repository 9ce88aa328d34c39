import type { Mesh, Vector3 } from '@patternbook/geometry';
import type { Profile } from '../catalogue/machine.ts';
import { type Sections, sectionsOf } from './sections.ts';

export interface PrintOptions {
  readonly printRotation: Vector3;
  readonly profile: Profile;
  /** Most that the material lets through: mm³/s. */
  readonly flow: number;
}

/** What printing one copy of a part takes. */
export interface PartPrint {
  /** mm³. */
  readonly extruded: number;
  readonly seconds: number;
}

/** Areas of one slab's layers by what fills them: mm². */
interface Filling {
  /** Within the perimeters. */
  readonly shell: number;
  /** Inside of them. */
  readonly inside: number;
  /** Part of the inside that is solid, because a surface lies near above or below. */
  solid: number;
}

export function printPart(mesh: Mesh, { printRotation, profile, flow }: PrintOptions): PartPrint {
  const sections = sectionsOf(mesh, printRotation, profile.layerHeight);
  const fillings = fill(sections, profile);
  const layers = sections.slab / profile.layerHeight;
  let extruded = 0, seconds = 0;
  fillings.forEach((filling, at) => {
    const { shell, solid, inside } = filling;
    extruded += (shell + solid + (inside - solid) * profile.infill) * sections.slab;
    seconds += layers * layerSeconds(filling, sections.outline[at]!, at === 0, { profile, flow });
  });
  return { extruded, seconds };
}

/** Divides each layer into shell, solid and sparse filling. */
function fill({ count, slab, area, outline, up, down }: Sections, profile: Profile): Filling[] {
  const depth = profile.perimeters * profile.lineWidth;
  const fillings = Array.from({ length: count }, (_, at): Filling => {
    const shell = Math.min(area[at]!, outline[at]! * depth);
    return { shell, inside: area[at]! - shell, solid: 0 };
  });
  const cover = (from: number, to: number, covered: number): void => {
    for (let at = Math.max(0, Math.floor(from / slab)); at < count && at * slab < to; at++) {
      const filling = fillings[at]!;
      const overlap = Math.min(to, (at + 1) * slab) - Math.max(from, at * slab);
      if (overlap <= 0 || area[at]! <= 0) continue;
      filling.solid = Math.min(filling.inside, filling.solid + covered * (filling.inside / area[at]!) * (overlap / slab));
    }
  };
  for (let at = 0; at < count; at++) {
    const level = (at + 0.5) * slab;
    // A flat top lies somewhere in its slab; the layers under it begin there.
    if (up[at]! > 0) cover(level - profile.topLayers * profile.layerHeight, level, up[at]!);
    if (down[at]! > 0) cover(level, level + profile.bottomLayers * profile.layerHeight, down[at]!);
  }
  return fillings;
}

function layerSeconds({ shell, solid, inside }: Filling, outline: number, first: boolean, { profile, flow }: { readonly profile: Profile; readonly flow: number }): number {
  const { speeds, lineWidth, layerHeight, acceleration } = profile;
  const most = flow / (lineWidth * layerHeight);
  const travelling = (length: number, speed: number, stretch: number): number => {
    if (length <= 0) return 0;
    const v = Math.min(speed, most);
    return length / v + (length / Math.max(stretch, 1)) * (v / acceleration);
  };
  const slowest = first ? speeds.firstLayer : Infinity;
  const outer = Math.min(outline, shell / lineWidth);
  const inner = Math.max(0, shell / lineWidth - outline);
  /** A mean chord of the inside: how long its filling lines are. */
  const chord = outline > 0 ? (Math.PI * (shell + inside)) / outline : 1;
  const seconds =
    travelling(outer, Math.min(slowest, speeds.outerPerimeter), 12) +
    travelling(inner, Math.min(slowest, speeds.perimeter), 12) +
    travelling(solid / lineWidth, Math.min(slowest, speeds.solid), chord) +
    travelling(((inside - solid) * profile.infill) / lineWidth, Math.min(slowest, speeds.infill), chord) +
    layerOverheadSeconds;
  return Math.max(seconds, profile.shortestLayer);
}

/** Travel, retraction and the step to the next layer. */
const layerOverheadSeconds = 1;
