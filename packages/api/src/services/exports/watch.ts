import type { Context } from '../../context.ts';
import { taskView } from '../../contract/task.ts';
import type { TaskView } from '../../contract/task.ts';
import type { Visitor } from '../../principal.ts';
import { listenFor } from '../orders/announcements.ts';
import { readTask } from './get.ts';

/** The task as it is, and again whenever that changes, until it has ended. Whoever comes back gets it as it is then. */
export async function* watchExport(context: Context & { readonly actor: Visitor }, input: { readonly task: string }, signal: AbortSignal | undefined): AsyncGenerator<TaskView, void, undefined> {
  // Listening begins before reading, so that nothing falls between the two.
  const announcements = listenFor(context.listener, { channel: 'task_changed', matches: ({ task }) => task === input.task, signal });
  try {
    while (!signal?.aborted) {
      const task = await readTask(context, { task: input.task, owner: context.actor.id });
      yield taskView.parse(task);
      if (task.state !== 'queued' && task.state !== 'running') return;
      await announcements.next();
    }
  } finally {
    announcements.close();
  }
}
