/** What speaks for one way up and against another, as what is said in words. */
import type { WayUp } from '@patternbook/fabrication';

type Judged = Pick<WayUp, 'minutes' | 'grams' | 'supportArea' | 'supportGrams' | 'front' | 'findings'>;

export interface Compared {
  /** Minutes and grams that it saves (below zero: that it takes more); 0 where nobody would notice. */
  readonly minutes: number;
  readonly grams: number;
  readonly findings: number;
}

export type FrontWord = 'onBed' | 'scarred' | 'stepped' | 'smooth';

/** Less is not worth a word: estimates are no better. */
const leastMinutes = 3, leastGrams = 1, leastShare = 0.04;

const worth = (saved: number, of: number, least: number): number => (Math.abs(saved) >= Math.max(least, leastShare * of) ? saved : 0);

export const compareWays = (way: Judged, present: Judged): Compared => ({
  minutes: worth(present.minutes - way.minutes, present.minutes, leastMinutes),
  grams: worth(present.grams - way.grams, present.grams, leastGrams),
  findings: present.findings.length - way.findings.length,
});

/** mm². Spots that are smaller hold themselves. */
const leastSupport = 6;

export const needsSupports = ({ supportArea }: Judged): boolean => supportArea > leastSupport;

/** What becomes of the side that people look at: the worst that can be said of it. */
export const frontWord = ({ front }: Judged): { readonly word: FrontWord; readonly share: number } | undefined => {
  if (!front) return undefined;
  if (front.scarred > 0.02) return { word: 'scarred', share: front.scarred };
  if (front.stepped > 0.1) return { word: 'stepped', share: front.stepped };
  return { word: front.onBed > 0.5 ? 'onBed' : 'smooth', share: front.onBed };
};
