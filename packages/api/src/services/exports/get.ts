import { tables } from '@patternbook/database';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { taskStages } from '../../contract/task.ts';
import type { TaskView } from '../../contract/task.ts';
import { notFound } from '../../faults.ts';
import { artefactFile } from '../../files.ts';
import type { Visitor } from '../../principal.ts';

const { artefacts, tasks } = tables;

export async function getExport(context: Context & { readonly actor: Visitor }, input: { readonly task: string }): Promise<TaskView> {
  return readTask(context, { task: input.task, owner: context.actor.id });
}

/** The owner's own task. */
export async function readTask(context: Context, key: { readonly task: string; readonly owner: string }): Promise<TaskView> {
  const [row] = await context.database.read
    .select({
      task: tasks.id,
      state: tasks.state,
      stage: tasks.stage,
      progress: tasks.progress,
      message: tasks.message,
      artefact: { key: artefacts.key, fileName: artefacts.fileName, bytes: artefacts.bytes, splitting: artefacts.splitting },
    })
    .from(tasks)
    .leftJoin(artefacts, eq(artefacts.key, tasks.artefact))
    .where(and(eq(tasks.id, key.task), eq(tasks.owner, key.owner)));
  if (!row) return notFound('task');
  const { artefact, stage, ...task } = row;
  // An older server may have written words of its own.
  const known = taskStages.find((each) => each === stage) ?? null;
  return { ...task, stage: task.state === 'running' ? known : null, artefact: artefact && { ...artefact, splitting: [...(artefact.splitting ?? [])], url: `/files/${artefactFile(artefact.key)}/${encodeURIComponent(artefact.fileName)}` } };
}
