import type { FromWorker, ToWorker } from './messages.ts';

/** A worker as its workshop sees it. */
export interface WorkerPort {
  post(message: ToWorker): void;
  onMessage(handler: (message: FromWorker) => void): void;
  /** The worker ended or failed by itself. */
  onLost(handler: () => void): void;
  /** Ends the worker at once, whatever it is doing. */
  terminate(): void;
}

/** The workshop as a worker sees it. */
export interface HostPort {
  post(message: FromWorker, transfer: readonly ArrayBuffer[]): void;
  onMessage(handler: (message: ToWorker) => void): void;
}
