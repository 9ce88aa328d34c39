/** Reads files that a person brings, in a worker of their own: whatever they hold, the page goes on, and time is limited. */
import type { ArtworkFaultCode, ArtworkOptions, GreyImageOptions, ReadArtwork } from '@patternbook/artwork';
import type { GreyImage } from '@patternbook/geometry';

export type ArtworkWish = { readonly kind: 'drawing'; readonly options: Pick<ArtworkOptions, 'threshold' | 'smoothing' | 'invert'> } | { readonly kind: 'image'; readonly options: GreyImageOptions };

export interface ArtworkQuestion {
  readonly bytes: Uint8Array;
  readonly wish: ArtworkWish;
}

/** "superseded": a later question has taken its place; "too-slow" and "worker-lost" are said of the file or of the page. */
export type ReadFault = { readonly code: ArtworkFaultCode | 'superseded' | 'too-slow' | 'worker-lost' };
export type ReadOutcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: ReadFault };

/** A photo of a phone takes two seconds on a slow one; what takes longer is no artwork. */
const deadline = 15_000;

interface Reader {
  drawing(bytes: Uint8Array, options: Pick<ArtworkOptions, 'threshold' | 'smoothing' | 'invert'>): Promise<ReadOutcome<ReadArtwork>>;
  image(bytes: Uint8Array, options: GreyImageOptions): Promise<ReadOutcome<GreyImage>>;
  /** Ends the worker; the next question starts another. */
  close(): void;
}

export interface WorkerLike {
  postMessage(question: ArtworkQuestion): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

const startWorker = (): WorkerLike => new Worker(new URL('./artwork.worker.ts', import.meta.url), { type: 'module', name: 'artwork' }) as WorkerLike;

/** One question is answered, and the newest waits: what was asked between is superseded. */
export const createReader = (start: () => WorkerLike = startWorker): Reader => {
  let worker: WorkerLike | undefined;
  let running: { readonly settle: (outcome: ReadOutcome<never> | undefined) => void; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  let waiting: { readonly question: ArtworkQuestion; readonly settle: (outcome: ReadOutcome<never>) => void } | undefined;

  const fail = (code: ReadFault['code']): ReadOutcome<never> => ({ ok: false, fault: { code } });
  const drop = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  const finish = (outcome: ReadOutcome<never>): void => {
    if (!running) return;
    clearTimeout(running.timer);
    const { settle } = running;
    running = undefined;
    settle(outcome);
    const next = waiting;
    waiting = undefined;
    if (next) ask(next.question, next.settle);
  };
  function ask(question: ArtworkQuestion, settle: (outcome: ReadOutcome<never>) => void): void {
    if (running) {
      waiting?.settle(fail('superseded'));
      waiting = { question, settle };
      return;
    }
    worker ??= start();
    worker.onmessage = ({ data }: MessageEvent<ReadOutcome<never> | null>) => {
      if (data === null) drop();
      finish(data ?? fail('worker-lost'));
    };
    worker.onerror = () => {
      drop();
      finish(fail('worker-lost'));
    };
    running = {
      settle: (outcome) => settle(outcome ?? fail('worker-lost')),
      timer: setTimeout(() => {
        drop();
        finish(fail('too-slow'));
      }, deadline),
    };
    worker.postMessage(question);
  }
  const read = <T>(question: ArtworkQuestion): Promise<ReadOutcome<T>> => new Promise((resolve) => ask(question, resolve));
  return {
    drawing: (bytes, options) => read({ bytes, wish: { kind: 'drawing', options } }),
    image: (bytes, options) => read({ bytes, wish: { kind: 'image', options } }),
    close: () => {
      waiting?.settle(fail('superseded'));
      waiting = undefined;
      drop();
      finish(fail('superseded'));
    },
  };
};

export type { Reader };
