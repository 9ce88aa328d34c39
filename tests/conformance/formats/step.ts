/** Exact solids, as FreeCAD has them. */
import type { FabricationPart } from '@patternbook/fabrication';
import { readWithFreecad } from '../judges/freecad.ts';
import { allowed, broken, type FormatJudge, judgeEach } from './format-judge.ts';
import { cutOff, design, edited } from './spoilt.ts';

/** What a part is called in the file. */
const labelOf = ({ name, quantity }: FabricationPart): string => (quantity === 1 ? name : `${name} (${quantity}x)`);

export const step: FormatJudge = {
  programs: ['freecadcmd'],
  async judge(files) {
    const answers = await readWithFreecad(files.map(({ file }) => file));
    return judgeEach(files, (file, place, verdict) => {
      const answer = answers[place]!;
      if ('refused' in answer) throw new Error(answer.refused);
      const { parts } = file.subject.layout;
      verdict.same('parts', answer.parts.map(({ name }) => name).toSorted(), parts.map(labelOf).toSorted());
      for (const part of parts) {
        const found = answer.parts.find(({ name }) => name === labelOf(part));
        if (found === undefined) continue;
        const { volume, bounds, pieces } = part.measurements;
        verdict.same(`solids of ${part.name}`, found.solids.length, pieces);
        verdict.must(`${part.name} is valid`, found.solids.every(({ valid }) => valid));
        verdict.near(`volume of ${part.name}`, found.solids.reduce((sum, solid) => sum + solid.volume, 0), { wanted: volume, share: allowed.exact });
        for (const axis of [0, 1, 2] as const) {
          const least = Math.min(...found.solids.map(({ min }) => min[axis]!));
          const most = Math.max(...found.solids.map(({ max }) => max[axis]!));
          // Chords lie inside of their circles: by a hundredth, or by a tenth in rings of a fixed count of sides, which stay polygons
          // beyond that.
          const slack = 0.2;
          verdict.near(`where ${part.name} begins along ${'xyz'[axis]}`, least, { wanted: bounds.min[axis], share: 0, slack });
          verdict.near(`where ${part.name} ends along ${'xyz'[axis]}`, most, { wanted: bounds.max[axis], share: 0, slack });
        }
      }
      verdict.holdsDesign(file);
    });
  },
  sample: 'enclosure',
  broken: {
    hole: broken(edited((text) => text.replace(/CLOSED_SHELL\('',\(#\d+,/, "CLOSED_SHELL('',(")), 'solids of'),
    scale: broken(edited((text) => text.replaceAll('( LENGTH_UNIT() NAMED_UNIT(*) SI_UNIT(.MILLI.,.METRE.) )', '( LENGTH_UNIT() NAMED_UNIT(*) SI_UNIT($,.METRE.) )')), 'volume of', 'ends along'),
    contour: 'It holds bodies and no outlines.',
    part: broken(edited((text) => text.replaceAll(/MANIFOLD_SOLID_BREP\('',#(\d+)\)(?![\s\S]*MANIFOLD_SOLID_BREP)/g, "SHELL_BASED_SURFACE_MODEL('',(#$1))")), 'solids of'),
    damage: broken(cutOff),
    design: broken(design, 'the design'),
  },
};
