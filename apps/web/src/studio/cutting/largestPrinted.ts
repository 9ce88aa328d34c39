import type { EvaluatedBody, Material } from '@patternbook/fabrication';
import type { Finish } from '@patternbook/product';

/** The printed part that a small bed is likeliest to be too small for; nothing where none is printed. */
export const largestPrinted = (parts: readonly EvaluatedBody[], finishes: Readonly<Record<string, Finish>>, materials: readonly Material[]): string | undefined => {
  const reach = ({ measurements: { bounds: { min, max } } }: EvaluatedBody): number => Math.max(max[0] - min[0], max[1] - min[1], max[2] - min[2]);
  const printed = parts.filter(({ id }) => {
    const process = materials.find((material) => material.id === finishes[id]?.material)?.process;
    return process === 'fdm' || process === 'sla';
  });
  return printed.toSorted((a, b) => reach(b) - reach(a))[0]?.id;
};
