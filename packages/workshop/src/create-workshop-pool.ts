import type { FontList } from '@patternbook/geometry';
import type { ProductDefinition } from '@patternbook/product';
import { hire } from './hired-worker.ts';
import type { HiredWorker } from './hired-worker.ts';
import type { Answered as Answer, Task } from './messages.ts';
import type { WorkerPort } from './port.ts';
import type { Evaluation, MadeSolid, Outcome, Workshop, WorkshopFault } from './protocol.ts';

/** Milliseconds after which a worker is ended, counted from when it begins with the request. */
export interface Deadlines {
  readonly describe: number;
  readonly draft: number;
  readonly final: number;
  /** Fresh, for files. */
  readonly make: number;
  /** Until a new worker is warm. */
  readonly start: number;
}

/** Ten times what the slowest product of the catalogue takes on a slow machine; a start may have to wait for downloads. */
export const usualDeadlines: Deadlines = { describe: 3_000, draft: 5_000, final: 20_000, make: 60_000, start: 60_000 };

export interface WorkshopOptions {
  readonly spawn: () => WorkerPort;
  /** Bytes of a font by its content hash. Rejects when there is none. */
  readonly font: (hash: string) => Promise<Uint8Array>;
  /** The fonts that scripts may name. */
  readonly fonts: FontList;
  readonly deadlines?: Partial<Deadlines>;
  /** Workers evaluate something before the first request, so that it is as fast as the next; yes, if left out. No pays for a program that ends after one request. */
  readonly warm?: boolean;
}

type Answered = Outcome<Answer>;

interface Job {
  readonly task: Task;
  readonly deadline: number;
  readonly settle: (outcome: Answered) => void;
  lostBefore: boolean;
}

const fail = (fault: WorkshopFault): Answered => ({ ok: false, fault });

const closed: WorkshopFault = { code: 'worker-lost', message: 'The workshop is closed; open the page again.' };
const lostTwice: WorkshopFault = { code: 'worker-lost', message: 'The shape could not be computed: its worker failed twice. Choose other values, or try again.' };
const late = (milliseconds: number): WorkshopFault => ({ code: 'deadline', message: `This took longer than ${Math.round(milliseconds / 100) / 10} seconds and was stopped; choose simpler values.`, milliseconds });

/**
 * Several workers behind one Workshop: requests wait in one line and go to whoever is free. A worker that misses a
 * deadline, fails or is worn is ended and another takes its place; only its own request is affected, and one that was
 * lost without being late is tried once more.
 */
export const createWorkshopPool = (size: number, options: WorkshopOptions): Workshop => {
  const deadlines: Deadlines = { ...usualDeadlines, ...options.deadlines };
  const waiting: Job[] = [];
  const seats = new Set<HiredWorker>();
  const idle = new Set<HiredWorker>();
  let open = true;

  const fill = (): void => {
    if (!open) return;
    const worker = hire({ spawn: options.spawn, fonts: options.fonts, warm: options.warm ?? true, font: options.font, startWithin: deadlines.start });
    seats.add(worker);
    void worker.ready.then((ready) => (ready ? rest(worker) : leave(worker, { beforeReady: true })));
  };

  const rest = (worker: HiredWorker): void => {
    idle.add(worker);
    dispatch();
  };

  const leave = (worker: HiredWorker, { beforeReady }: { readonly beforeReady: boolean }): void => {
    worker.dismiss();
    seats.delete(worker);
    idle.delete(worker);
    // A worker that cannot even start takes a request with it, so that nothing is tried for ever.
    const first = beforeReady ? waiting[0] : undefined;
    if (first !== undefined) giveBack(first, { front: false });
    if (!beforeReady || waiting.length > 0) fill();
  };

  /** Once more for a request whose worker was lost; then its fault. */
  const giveBack = (job: Job, { front }: { readonly front: boolean }): void => {
    if (!job.lostBefore) {
      job.lostBefore = true;
      if (front) waiting.unshift(job);
      return;
    }
    const place = waiting.indexOf(job);
    if (place >= 0) waiting.splice(place, 1);
    job.settle(fail(open ? lostTwice : closed));
  };

  const run = async (worker: HiredWorker, job: Job): Promise<void> => {
    const ended = await worker.ask(job.task, job.deadline);
    if (ended.kind === 'answer' && !ended.answer.worn) {
      job.settle(ended.answer.outcome);
      return rest(worker);
    }
    if (ended.kind === 'answer') job.settle(ended.answer.outcome);
    else if (ended.kind === 'deadline') job.settle(fail(late(job.deadline)));
    else if (open) giveBack(job, { front: true });
    else job.settle(fail(closed));
    leave(worker, { beforeReady: false });
  };

  const dispatch = (): void => {
    for (const worker of idle) {
      const job = waiting.shift();
      if (job === undefined) return;
      idle.delete(worker);
      // Lost while it was idle: another is on its way.
      if (worker.lost) {
        waiting.unshift(job);
        leave(worker, { beforeReady: false });
      } else void run(worker, job);
    }
    // All seats are empty only after workers failed to start with nothing to do.
    if (waiting.length > 0 && seats.size === 0) fill();
  };

  const ask = (task: Task, deadline: number): Promise<Answered> =>
    new Promise((settle) => {
      if (!open) return settle(fail(closed));
      waiting.push({ task, deadline, settle, lostBefore: false });
      dispatch();
    });

  for (let seat = 0; seat < size; seat += 1) fill();

  return {
    describe: (source) => ask({ kind: 'describe', source }, deadlines.describe) as Promise<Outcome<ProductDefinition>>,
    evaluate: (request) => ask({ kind: 'evaluate', request }, request.purpose === 'make' ? deadlines.make : deadlines[request.quality]) as Promise<Outcome<Evaluation>>,
    solids: (request) => ask({ kind: 'solids', request }, deadlines.make) as Promise<Outcome<readonly MadeSolid[]>>,
    dispose: async () => {
      open = false;
      for (const job of waiting.splice(0)) job.settle(fail(closed));
      for (const worker of seats) worker.dismiss();
      seats.clear();
      idle.clear();
    },
  };
};

/** One worker: what a studio has. */
export const createWorkshop = (options: WorkshopOptions): Workshop => createWorkshopPool(1, options);
