/** A member of a store's staff who takes orders on, one step after the other. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Api, Insistence } from './insistence.ts';
import type { Random } from './random.ts';

const next = { placed: 'accepted', accepted: 'printing', printing: 'ready' } as const;
type Step = (typeof next)[keyof typeof next];

/** Steps that the server said yes to, by order. */
export type Progress = ReadonlyMap<string, readonly Step[]>;

export async function workAtCounter({ api, insist, random, store, goesOn }: { readonly api: Api; readonly insist: Insistence; readonly random: Random; readonly store: string; readonly goesOn: () => boolean }): Promise<Progress> {
  const progress = new Map<string, Step[]>();
  while (goesOn()) {
    const { items } = await insist.until(() => api.counter.queue.query({ store, limit: 60 }));
    const open = items.filter((order) => order.state in next);
    const order = open[random.whole(0, Math.max(0, open.length - 1))];
    if (!order) {
      await pause(50);
      continue;
    }
    const to = next[order.state as keyof typeof next];
    await insist.until(() => api.counter.advance.mutate({ order: order.id, to, idempotencyKey: `clerk-${order.id}-${to}` }));
    progress.set(order.id, [...(progress.get(order.id) ?? []), to]);
  }
  return progress;
}
