/** How far a task is, told to whoever waits for it; and whether anybody still does. */
import { tables } from '@patternbook/database';
import { and, eq } from 'drizzle-orm';
import type { Surroundings } from '../context.ts';
import type { TaskStage } from '../contract/task.ts';
import type { Progress } from './handlers.ts';

const { tasks } = tables;

/** News of the same stage closer together than this is not written: a person sees no difference, and a database does. */
const atMostEveryMilliseconds = 400;

export interface Following {
  readonly progress: Progress;
  readonly signal: AbortSignal;
  close(): void;
}

/** Progress never goes back, and what cannot be written is not worth failing for: the task itself says how it ended. */
export function followTask(surroundings: Surroundings, id: string): Following {
  const asked = new AbortController();
  const stop = surroundings.listener.subscribe('task_changed', (heard) => {
    if (heard.kind === 'said' && heard.payload['task'] === id && heard.payload['state'] === 'cancelled') asked.abort();
  });
  let furthest = 0;
  // One after the other, so that no older news is written over newer.
  let written: Promise<unknown> = Promise.resolve();
  let last: { readonly stage: TaskStage | undefined; readonly at: number } | undefined;
  return {
    signal: asked.signal,
    close: stop,
    async progress(share, stage) {
      const at = surroundings.now().getTime();
      if (last && last.stage === stage && at - last.at < atMostEveryMilliseconds) return;
      last = { stage, at };
      furthest = Math.min(1, Math.max(furthest, share));
      const news = { progress: furthest, ...(stage && { stage }) };
      const writing = written.then(() => surroundings.database.write(async (writer) => {
        const rows = await writer.update(tasks).set(news).where(and(eq(tasks.id, id), eq(tasks.state, 'running'))).returning({ id: tasks.id });
        if (rows.length > 0) await writer.notify('task_changed', { task: id, state: 'running' });
        return rows.length > 0;
      }));
      written = writing.catch(() => {});
      // An announcement may have been missed; the row was not.
      if (!(await writing)) asked.abort();
    },
  };
}
