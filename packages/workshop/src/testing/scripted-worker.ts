/** A worker for tests that answers as it is told, without a thread. */
import type { FromWorker, Task, ToWorker } from '../messages.ts';
import type { WorkerPort } from '../port.ts';
import type { EvaluateRequest, Evaluation } from '../protocol.ts';

export interface ScriptedWorker {
  readonly port: WorkerPort;
  readonly received: ToWorker[];
  readonly terminated: boolean;
  send(message: FromWorker): void;
  /** Ends by itself. */
  crash(): void;
}

export const createScriptedWorker = (onTask: (task: Task, worker: ScriptedWorker) => void = () => undefined, { ready = true }: { readonly ready?: boolean } = {}): ScriptedWorker => {
  let handler: ((message: FromWorker) => void) | undefined;
  let lost: (() => void) | undefined;
  let terminated = false;
  const received: ToWorker[] = [];
  const worker: ScriptedWorker = {
    received,
    get terminated() {
      return terminated;
    },
    send: (message) => handler?.(message),
    crash: () => lost?.(),
    port: {
      post: (message) => {
        received.push(message);
        if (message.type === 'start' && ready) queueMicrotask(() => handler?.({ type: 'ready' }));
        if (message.type === 'task') queueMicrotask(() => onTask(message.task, worker));
      },
      onMessage: (given) => (handler = given),
      onLost: (given) => (lost = given),
      terminate: () => (terminated = true),
    },
  };
  return worker;
};

const evaluation: Evaluation = { graph: { nodes: [] }, parts: [], handles: [], dimensions: [], hardware: [], notes: [], milliseconds: { build: 0, text: 0, evaluate: 0 } };

export const answerOf = (worn = false): FromWorker => ({ type: 'answer', outcome: { ok: true, value: evaluation }, worn });

export const requestOf = (diameter: number, quality: EvaluateRequest['quality'] = 'draft'): EvaluateRequest => ({ source: { hash: 'a', script: '' }, values: { diameter }, quality, purpose: 'show' });
