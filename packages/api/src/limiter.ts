import type { Cost } from './policy.ts';

/** Slows whoever asks too often; the process supplies it, with one budget a cost and key. */
export interface RateLimiter {
  /** Undefined when the call may go on, otherwise how long to wait. */
  take(cost: Cost, key: string): Promise<{ readonly retryAfterSeconds: number } | undefined>;
}
