/** Where parts that no machine holds could be cut. Pure; runs in a worker. */
import { cutsFor, fabricationParts } from '@patternbook/fabrication';
import type { SuggestedCut } from '@patternbook/fabrication';
import type { FindingsInput } from '../findings/findTroubles.ts';

export const findCuts = ({ declarations, bodies, finishes, turns, materials, machines }: FindingsInput): readonly SuggestedCut[] => {
  const parts = fabricationParts({ declarations, bodies, finishes, turns, materials, language: 'en' });
  return parts.ok ? cutsFor(parts.value, machines).filter(({ planes }) => planes.length > 0) : [];
};
