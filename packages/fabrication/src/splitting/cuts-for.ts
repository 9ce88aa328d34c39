import type { Words } from '@patternbook/product';
import type { Machine } from '../catalogue/machine.ts';
import type { FabricationPart } from '../parts/part.ts';
import { layOut } from '../plates/layOut.ts';
import type { CutPlane } from './split.ts';
import { suggestSplits } from './suggest.ts';

/** Where a part that no machine holds could be cut. */
export interface SuggestedCut {
  /** The part's id. */
  readonly part: string;
  /** None where no cuts were found. */
  readonly planes: readonly CutPlane[];
  readonly pieces: number;
  readonly why: Words;
}

/**
 * Cuts for each printed part that is too large for the machines that make it: for the first of those, where it is too large for
 * all. What is cut from sheet stays whole, since no tool reaches its edges.
 */
export function cutsFor(parts: readonly FabricationPart[], machines: readonly Machine[]): readonly SuggestedCut[] {
  const tooLarge = new Set(layOut(parts.map((part) => ({ ...part, quantity: 1 })), machines).findings.filter(({ code }) => code === 'too-large').map(({ part }) => part));
  return parts.filter(({ id, finish }) => tooLarge.has(id) && !('sheets' in finish.material)).map((part): SuggestedCut => {
    const able = machines.filter(({ process }) => process === part.finish.material.process);
    const found = able.map((machine) => suggestSplits(part, machine)).find((suggestion) => suggestion && suggestion.planes.length > 0);
    return found ? { part: part.id, planes: found.planes, pieces: found.sizes.length, why: found.why } : { part: part.id, planes: [], pieces: 1, why: { en: '' } };
  });
}
