import { tables } from '@patternbook/database';
import { and, eq, inArray } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { TaskView } from '../../contract/task.ts';
import type { Visitor } from '../../principal.ts';
import { readTask } from './get.ts';

const { tasks } = tables;

/** Ends a task that nobody wants any more. What waits is never begun; what runs hears of it and stops where it can. One that has ended stays as it is. */
export async function cancelExport(context: Context & { readonly actor: Visitor }, input: { readonly task: string }): Promise<TaskView> {
  const owner = context.actor.id;
  await context.database.write(async (writer) => {
    const ended = await writer
      .update(tasks)
      .set({ state: 'cancelled', endedAt: context.now() })
      .where(and(eq(tasks.id, input.task), eq(tasks.owner, owner), inArray(tasks.kind, ['make-artefact', 'make-together']), inArray(tasks.state, ['queued', 'running'])))
      .returning({ id: tasks.id });
    if (ended.length > 0) await writer.notify('task_changed', { task: input.task, state: 'cancelled' });
  });
  return readTask(context, { task: input.task, owner });
}
