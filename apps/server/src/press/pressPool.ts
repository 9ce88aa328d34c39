import { Worker } from 'node:worker_threads';
import type { Asked, Press } from '@patternbook/api/press';
import type { Slicer } from '../slicing/prusaSlicer.ts';
import type { Call, FromPress, Stop } from './messages.ts';

export interface PressPool extends Press {
  dispose(): Promise<void>;
}

interface Job {
  readonly call: Call;
  readonly asked: Asked;
  readonly done: (made: unknown) => void;
  readonly failed: (error: Error) => void;
}

interface Seat {
  readonly worker: Worker;
  job: Job | undefined;
}

/** A picture takes a second, a large plate some minutes in the slicer; a press that takes this long will never end. */
const deadlineMs = 600_000;

/** Presses in threads of their own, so that drawing never holds up an answer. A wish that fails is the asker's to repeat. */
export function createPressPool(size: number, slicer?: Slicer): PressPool {
  const waiting: Job[] = [];
  const seats = new Set<Seat>();
  let open = true;

  const fill = (): void => {
    const seat: Seat = { worker: new Worker(new URL('./pressWorker.ts', import.meta.url), { name: 'press', workerData: slicer }), job: undefined };
    seats.add(seat);
    seat.worker.on('error', (error) => leave(seat, error instanceof Error ? error : new Error(String(error))));
    seat.worker.on('exit', () => leave(seat, new Error('The press ended.')));
    dispatch();
  };

  const leave = (seat: Seat, error: Error): void => {
    if (!seats.delete(seat)) return;
    void seat.worker.terminate();
    seat.job?.failed(error);
    // Only for work: a press that cannot start would otherwise be started for ever.
    if (open && waiting.length > 0) fill();
  };

  const run = (seat: Seat, job: Job): void => {
    const timer = setTimeout(() => leave(seat, new Error('The press took too long.')), deadlineMs);
    const { call, asked } = job;
    const stop = (): void => seat.worker.postMessage({ kind: 'stop' } satisfies Stop);
    asked.signal?.addEventListener('abort', stop, { once: true });
    const settle = (how: () => void): void => {
      clearTimeout(timer);
      asked.signal?.removeEventListener('abort', stop);
      seat.worker.off('message', hear);
      seat.job = undefined;
      how();
    };
    seat.job = { call, asked, done: (made) => settle(() => job.done(made)), failed: (error) => settle(() => job.failed(error)) };
    const hear = (message: FromPress): void => {
      if ('told' in message) return asked.tell?.(message.told.stage, message.told.share);
      const { job: current } = seat;
      if ('broken' in message) current?.failed(new Error(message.broken));
      else current?.done(message.made);
      dispatch();
    };
    seat.worker.on('message', hear);
    seat.worker.postMessage(call);
    if (asked.signal?.aborted) stop();
  };

  const dispatch = (): void => {
    for (const seat of seats) {
      if (seat.job) continue;
      const job = waiting.shift();
      if (!job) return;
      run(seat, job);
    }
    if (waiting.length > 0 && seats.size < size) fill();
  };

  const ask = <T>(call: Call, asked: Asked = {}): Promise<T> =>
    new Promise<T>((done, failed) => {
      if (!open) return failed(new Error('The press is closed.'));
      waiting.push({ call, asked, done: done as (made: unknown) => void, failed });
      dispatch();
    });

  return {
    // How far it is, and that it is not wanted any more, go as messages of their own.
    artefact: (wish, subject, asked) => ask({ kind: 'artefact', given: [wish, subject] }, asked),
    together: (...given) => ask({ kind: 'together', given }),
    picture: (...given) => ask({ kind: 'picture', given }),
    deadEnds: (...given) => ask({ kind: 'dead-ends', given }),
    dispose: async () => {
      open = false;
      for (const job of waiting.splice(0)) job.failed(new Error('The press is closed.'));
      await Promise.all([...seats].map((seat) => seat.worker.terminate()));
    },
  };
}
