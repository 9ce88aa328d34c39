import type { Outcome, Workshop } from '@patternbook/workshop';
import type { Metrics } from './http/metrics.ts';

/** Counts what went wrong in the workers, by its kind. */
export function watchWorkshop(workshop: Workshop, metrics: Pick<Metrics, 'workerFault'>): Workshop {
  const counted = async <T>(outcome: Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const settled = await outcome;
    if (!settled.ok) metrics.workerFault(settled.fault.code);
    return settled;
  };
  return { ...workshop, describe: (source) => counted(workshop.describe(source)), evaluate: (request) => counted(workshop.evaluate(request)), solids: (request) => counted(workshop.solids(request)) };
}
