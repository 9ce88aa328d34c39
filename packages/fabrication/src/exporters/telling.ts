/** What is being done while a file is made, in this order, and what is heard of it. */
export const makingStages = ['laying-out', 'writing', 'slicing', 'checking'] as const;
export type MakingStage = (typeof makingStages)[number];

/** Told now and then: what is being done, and how much of the whole is, from 0 to 1. */
export type Tell = (stage: MakingStage, share: number) => void;

/** For something that is only a stretch of the whole. */
export const within = (tell: Tell | undefined, from: number, to: number): Tell => (stage, share) => tell?.(stage, from + share * (to - from));
