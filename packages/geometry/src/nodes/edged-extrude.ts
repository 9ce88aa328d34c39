import { limits } from '../limits.ts';
import { defineNodeKind, lengthOf, oneProfile } from '../node-kind.ts';
import { flag, length, oneOf, optional, size } from '../parameter-schema.ts';
import { segmentsOf } from '../segments.ts';

/**
 * A profile pulled up along Z, with the edges around its two ends cut off at 45 degrees or rounded, those of its holes too. Each
 * end has its own size, measured along the end and along the walls; 0 leaves it sharp.
 */
export const edgedExtrude = defineNodeKind({
  kind: 'edged-extrude',
  noun: 'an extrusion with cut or rounded edges',
  dimension: 3,
  inputs: oneProfile,
  parameters: {
    height: size(),
    bottom: oneOf('chamfer', 'fillet'),
    bottomSize: length(),
    top: oneOf('chamfer', 'fillet'),
    topSize: length(),
    centred: optional(flag(), false),
  },
  check: ({ height, bottomSize, topSize }) => {
    for (const [parameter, value] of Object.entries({ bottomSize, topSize })) {
      if (value > 0 && value < limits.smallestLength) return { parameter, holds: `0 or at least ${limits.smallestLength} mm` };
    }
    // Something of the walls stays, so that the two edges never meet.
    const room = height - limits.smallestLength;
    if (bottomSize + topSize <= room) return undefined;
    return topSize > bottomSize ? { parameter: 'topSize', holds: `less than what the height of ${height} mm leaves beside the bottom's edge` } : { parameter: 'bottomSize', holds: `less than what the height of ${height} mm leaves beside the top's edge` };
  },
  estimate: ({ height, bottom, bottomSize, top, topSize }, [profile = { size: 0, reach: 0 }]) => {
    const rings = ringsOf(bottom, bottomSize) + ringsOf(top, topSize);
    // Two triangles for each edge between two rings, and two lids.
    return { size: 2 * profile.size * (rings + 2), reach: lengthOf([profile.reach, height]) };
  },
});

const ringsOf = (kind: 'chamfer' | 'fillet', of: number): number => (of === 0 ? 0 : kind === 'chamfer' ? 1 : segmentsOf(of, 'final') / 4);
