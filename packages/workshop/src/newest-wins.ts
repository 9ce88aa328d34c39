import type { EvaluateRequest, Evaluation, Outcome, Workshop } from './protocol.ts';

/** One request running, one waiting. */
export interface Newest {
  /**
   * Never delays a request that could run. One that was still waiting when a newer one came is answered with the fault
   * "superseded".
   */
  evaluate(request: EvaluateRequest): Promise<Outcome<Evaluation>>;
}

interface Waiting {
  readonly request: EvaluateRequest;
  readonly settle: (outcome: Outcome<Evaluation>) => void;
}

const superseded: Outcome<Evaluation> = { ok: false, fault: { code: 'superseded', message: 'A newer edit has taken the place of this one.' } };

/** For a studio: what is on screen follows the newest edit, and no edit waits for more than the one that is running. */
export const newestWins = (workshop: Pick<Workshop, 'evaluate'>): Newest => {
  let running = false;
  let waiting: Waiting | undefined;

  const run = async ({ request, settle }: Waiting): Promise<void> => {
    running = true;
    const outcome = await workshop.evaluate(request);
    running = false;
    const next = waiting;
    waiting = undefined;
    // First the next one, so that the worker is not idle while the answer is drawn.
    if (next !== undefined) void run(next);
    settle(outcome);
  };

  return {
    evaluate: (request) =>
      new Promise((settle) => {
        if (!running) return void run({ request, settle });
        waiting?.settle(superseded);
        waiting = { request, settle };
      }),
  };
};
