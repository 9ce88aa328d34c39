import type { FontList } from '@patternbook/geometry';
import type { FromWorker, Task } from './messages.ts';
import type { WorkerPort } from './port.ts';

export interface HireOptions {
  readonly spawn: () => WorkerPort;
  readonly fonts: FontList;
  readonly warm: boolean;
  /** Bytes of a font by its content hash. Rejects when there is none. */
  readonly font: (hash: string) => Promise<Uint8Array>;
  /** Milliseconds that a worker has to become ready. */
  readonly startWithin: number;
}

type Answer = Extract<FromWorker, { readonly type: 'answer' }>;

export type Ended = { readonly kind: 'answer'; readonly answer: Answer } | { readonly kind: 'deadline' } | { readonly kind: 'lost' };

/** One worker from its start to its end, with one task at a time. */
export interface HiredWorker {
  /** False when it was lost before it was ready. */
  readonly ready: Promise<boolean>;
  readonly lost: boolean;
  ask(task: Task, deadline: number): Promise<Ended>;
  dismiss(): void;
}

export const hire = ({ spawn, fonts, warm, font, startWithin }: HireOptions): HiredWorker => {
  const port = spawn();
  let lost = false;
  let running: { readonly deadline: number; readonly end: (ended: Ended) => void } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fontsUnderWay = 0;
  const { promise: ready, resolve: becomeReady } = Promise.withResolvers<boolean>();

  const end = (ended: Ended): void => {
    clearTimeout(timer);
    const { end: tell } = running ?? {};
    running = undefined;
    tell?.(ended);
  };

  const lose = (ended: Ended): void => {
    if (lost) return;
    lost = true;
    port.terminate();
    becomeReady(false);
    end(ended);
  };

  const startClock = (): void => {
    clearTimeout(timer);
    if (running !== undefined) timer = setTimeout(lose, running.deadline, { kind: 'deadline' });
  };

  /** The time that a font takes to arrive is not the worker's. */
  const deliver = async (hash: string): Promise<void> => {
    fontsUnderWay += 1;
    clearTimeout(timer);
    const bytes = await font(hash).catch(() => undefined);
    fontsUnderWay -= 1;
    if (lost) return;
    port.post({ type: 'font', hash, bytes });
    if (fontsUnderWay === 0) startClock();
  };

  port.onMessage((message) => {
    if (lost) return;
    switch (message.type) {
      case 'ready':
        clearTimeout(timer);
        return becomeReady(true);
      case 'font':
        return void deliver(message.hash);
      case 'answer':
        return end({ kind: 'answer', answer: message });
      case 'broken':
        return lose({ kind: 'lost' });
    }
  });
  port.onLost(() => lose({ kind: 'lost' }));
  port.post({ type: 'start', fonts, warm });
  timer = setTimeout(lose, startWithin, { kind: 'lost' });

  return {
    ready,
    get lost() {
      return lost;
    },
    ask: (task, deadline) =>
      new Promise((resolve) => {
        if (lost) return resolve({ kind: 'lost' });
        running = { deadline, end: resolve };
        port.post({ type: 'task', task });
        startClock();
      }),
    dismiss: () => lose({ kind: 'lost' }),
  };
};
