/** Times on a machine that is shared: what the process itself used, and the least of several runs. */

/** Milliseconds of processor time that `work` takes, whatever else runs on the machine. */
export function processorMilliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds that a person waits. Expects a machine that does nothing else. */
export async function wallMilliseconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Nearest rank; `share` from 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? NaN;
}

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** The same of work that has to be waited for: what other threads do for it counts too. */
async function processorMillisecondsUntil(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

interface Comparison { readonly ours: number; readonly theirs: number; readonly ratio: number }

const least = (times: { readonly ours: readonly number[]; readonly theirs: readonly number[] }): Comparison => {
  const [ours, theirs] = [quantile(times.ours, 0.2), quantile(times.theirs, 0.2)];
  return { ours: rounded(ours), theirs: rounded(theirs), ratio: rounded(ours / theirs, 3) };
};

/** Runs both by turns, so that what disturbs one disturbs the other, and compares the least times of each. */
export function compare(ours: () => void, theirs: () => void, { runs }: { readonly runs: number }): Comparison {
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    times.ours.push(processorMilliseconds(ours));
    times.theirs.push(processorMilliseconds(theirs));
  }
  return least(times);
}

/** The same with a peer that has to be waited for. */
export async function compareWaiting(ours: () => void, theirs: () => Promise<unknown>, { runs }: { readonly runs: number }): Promise<Comparison> {
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    times.ours.push(processorMilliseconds(ours));
    times.theirs.push(await processorMillisecondsUntil(theirs));
  }
  return least(times);
}
