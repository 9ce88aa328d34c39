import type { Split, SplitKeys, SuggestedCut } from '@patternbook/fabrication';
import type { ChosenCut } from './chosenCut.ts';

export interface Cutting {
  /** Where parts that no machine holds could be cut. */
  readonly suggested: readonly SuggestedCut[];
  /** Where somebody chose to cut parts; this counts more. */
  readonly chosen: readonly ChosenCut[];
}

/** Those about one part, or about all of them where it is empty; nothing is suggested where somebody has chosen. */
export const cuttingOf = ({ suggested, chosen }: Cutting, part: string): Cutting => {
  const about = (cut: { readonly part: string }): boolean => part === '' || cut.part === part;
  return { chosen: chosen.filter(about), suggested: suggested.filter((cut) => about(cut) && chosen.every((each) => each.part !== cut.part)) };
};

/** What the file is asked to be cut into. */
export const splitsOf = ({ suggested, chosen }: Cutting, keys: SplitKeys | 'whole'): readonly Split[] => [
  ...chosen.map(({ part, planes, keys: joined }): Split => ({ part, planes: [...planes], keys: joined })),
  ...(keys === 'whole' ? [] : suggested.map(({ part, planes }): Split => ({ part, planes: [...planes], keys }))),
];
