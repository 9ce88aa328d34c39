import type { RateLimiter } from '@patternbook/api';

/** Calls that one key may make in a burst, and how many a minute come back. */
interface Budget {
  readonly burst: number;
  readonly perMinute: number;
}

type Cost = Parameters<RateLimiter['take']>[0];

/** Reasons: a person with many tabs reads; autosave writes at most once a gesture; exports and quotes evaluate for seconds. */
const budgets: Readonly<Record<Cost, Budget>> = {
  read: { burst: 300, perMinute: 1200 },
  write: { burst: 120, perMinute: 240 },
  heavy: { burst: 20, perMinute: 40 },
};

/** Twice as many are kept at most, so that made-up addresses cannot fill the memory. */
const keysOfOneAge = 25_000;

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/**
 * Token buckets in memory, one for each cost and key. Each process counts for itself: with several processes the limit
 * is that many times higher, which is fine for what it protects, and costs no query.
 */
export function createRateLimiter({ nowMs, factor, keysAtMost = keysOfOneAge }: { readonly nowMs: () => number; readonly factor: number; readonly keysAtMost?: number }): RateLimiter {
  // Two ages instead of one list in the order of use: when the young are many the old are dropped as a whole, which
  // costs nothing, where removing the first key of a large Map again and again takes seconds.
  let young = new Map<string, Bucket>();
  let old = new Map<string, Bucket>();
  return {
    take: async (cost, key) => {
      const budget = budgets[cost];
      const perMs = (budget.perMinute * factor) / 60_000;
      const now = nowMs();
      const name = `${cost} ${key}`;
      const before = young.get(name) ?? old.get(name);
      const left = before === undefined ? budget.burst * factor : Math.min(budget.burst * factor, before.left + (now - before.at) * perMs);
      young.set(name, { left: left >= 1 ? left - 1 : left, at: now });
      if (young.size >= keysAtMost) {
        old = young;
        young = new Map();
      }
      return left >= 1 ? undefined : { retryAfterSeconds: Math.ceil((1 - left) / perMs / 1000) };
    },
  };
}
