/** Runs a task so that it ends once, however often the queue delivers it. */
import { tables } from '@patternbook/database';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Surroundings } from '../context.ts';
import { Refused } from '../faults.ts';
import { taskHandlers } from './handlers.ts';
import { taskInputs } from './kinds.ts';
import type { TaskKind } from './kinds.ts';
import { followTask } from './progress.ts';
import type { Following } from './progress.ts';

const { tasks } = tables;

/** Beginnings, not failures: kills count too, and a task that takes the process with it must not come back for ever. */
const attemptsAtMost = 12;
const gaveUp = 'This could not be made, although it was tried several times. Try again later.';

/** Handlers do only what can be done twice without harm; this row alone says that a task ended. */
export async function runTask(surroundings: Surroundings, id: string): Promise<void> {
  const task = await begin(surroundings, id);
  if (!task) return;
  if (task.attempts > attemptsAtMost) return end(surroundings, id, { state: 'failed', message: gaveUp });
  const following = followTask(surroundings, id);
  try {
    const { artefact } = await handle(surroundings, task.kind as TaskKind, task.input, following);
    await end(surroundings, id, { state: 'done', artefact });
  } catch (error) {
    // Nobody waits for it any more, and its row says so already.
    if (following.signal.aborted) return;
    // What the asker can do something about ends the task; anything else is tried again by the queue.
    if (error instanceof Refused && error.fault.code !== 'unavailable') return end(surroundings, id, { state: 'failed', message: error.fault.message });
    surroundings.logger.error({ task: id, kind: task.kind, attempt: task.attempts, error: describe(error) }, 'task failed, and will be tried again');
    throw error;
  } finally {
    following.close();
  }
}

/** The queue will not deliver it any more. */
export const abandonTask = (surroundings: Surroundings, id: string): Promise<void> => end(surroundings, id, { state: 'failed', message: gaveUp });

async function begin(surroundings: Surroundings, id: string) {
  const [row] = await surroundings.database.write((writer) =>
    writer
      .update(tasks)
      .set({ state: 'running', startedAt: surroundings.now(), attempts: sql`${tasks.attempts} + 1` })
      .where(and(eq(tasks.id, id), inArray(tasks.state, ['queued', 'running'])))
      .returning({ kind: tasks.kind, input: tasks.input, attempts: tasks.attempts }),
  );
  return row;
}

type End = { readonly state: 'done'; readonly artefact: string | null } | { readonly state: 'failed'; readonly message: string };

/** Only an open task can end, so of two runs at once the second changes nothing. */
async function end(surroundings: Surroundings, id: string, how: End): Promise<void> {
  await surroundings.database.write(async (writer) => {
    const ended = await writer
      .update(tasks)
      .set({
        state: how.state,
        endedAt: surroundings.now(),
        ...(how.state === 'done' ? { progress: 1, artefact: how.artefact } : { message: how.message.slice(0, 500) }),
      })
      .where(and(eq(tasks.id, id), inArray(tasks.state, ['queued', 'running'])))
      .returning({ id: tasks.id });
    if (ended.length > 0) await writer.notify('task_changed', { task: id, state: how.state });
  });
}

async function handle(surroundings: Surroundings, kind: TaskKind, input: unknown, { progress, signal }: Following) {
  switch (kind) {
    case 'draw-pictures':
      return taskHandlers['draw-pictures'](surroundings, taskInputs['draw-pictures'].parse(input), progress, signal);
    case 'draw-design':
      return taskHandlers['draw-design'](surroundings, taskInputs['draw-design'].parse(input), progress, signal);
    case 'check-product':
      return taskHandlers['check-product'](surroundings, taskInputs['check-product'].parse(input), progress, signal);
    case 'make-artefact':
      return taskHandlers['make-artefact'](surroundings, taskInputs['make-artefact'].parse(input), progress, signal);
    case 'make-together':
      return taskHandlers['make-together'](surroundings, taskInputs['make-together'].parse(input), progress, signal);
  }
}

const describe = (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));
