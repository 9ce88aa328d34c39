/** Work on bodies beside the page: a worker that answers questions in their order, and the page's end of it. */
import type { EvaluatedBody } from '@patternbook/fabrication';
import { createPacker, createUnpacker } from './packedBodies.ts';
import type { PackedBody } from './packedBodies.ts';

interface AboutBodies {
  readonly bodies: readonly EvaluatedBody[];
}

/** The page's end. Without the worker the studio works on: what was asked has no answer, and the next question begins with a new one. */
export const createBeside = <Question extends AboutBodies, Answer>(spawn: () => Worker): ((question: Question) => Promise<Answer | undefined>) => {
  let worker: Worker | undefined;
  let pack = createPacker();
  const waiting: ((answer: Answer | undefined) => void)[] = [];
  const start = (): Worker => {
    const started = spawn();
    pack = createPacker();
    started.addEventListener('message', ({ data }: MessageEvent<Answer | undefined>) => waiting.shift()?.(data));
    started.addEventListener('error', () => {
      started.terminate();
      worker = undefined;
      for (const settle of waiting.splice(0)) settle(undefined);
    });
    return started;
  };
  return (question) =>
    new Promise((settle) => {
      worker ??= start();
      waiting.push(settle);
      worker.postMessage({ ...question, bodies: pack(question.bodies) });
    });
};

/** The worker's end. */
export const serveBeside = <Question extends AboutBodies, Answer>(answer: (question: Question) => Answer): void => {
  const unpack = createUnpacker();
  self.addEventListener('message', ({ data }: MessageEvent<Omit<Question, 'bodies'> & { readonly bodies: readonly PackedBody[] }>) => self.postMessage(answer({ ...data, bodies: unpack(data.bodies) } as unknown as Question)));
};
