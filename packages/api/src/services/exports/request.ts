import { tables } from '@patternbook/database';
import type { Writer } from '@patternbook/database';
import { keyOfArtefact } from '@patternbook/fabrication';
import type { ExportOptions, Format } from '@patternbook/fabrication';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { TaskView } from '../../contract/task.ts';
import { refuse } from '../../faults.ts';
import { answered, once } from '../../once.ts';
import type { Visitor } from '../../principal.ts';
import type { TaskInput } from '../../tasks/kinds.ts';
import { isArtefactMade, wishOf } from '../../tasks/makeArtefactFile.ts';
import { readTask } from './get.ts';
import { readSubject } from './subjects.ts';
import type { Subject } from './subjects.ts';

const { patternCounters, tasks } = tables;

export interface RequestInput {
  readonly subject: Subject;
  readonly format: Format;
  readonly machine?: string | undefined;
  readonly options?: ExportOptions | undefined;
  readonly part?: string | undefined;
  readonly idempotencyKey: string;
}

type Asked = Context & { readonly actor: Visitor };

/** A file that was made before is there at once. */
export async function requestExport(context: Asked, input: RequestInput): Promise<TaskView> {
  const call = { owner: context.actor.id, procedure: 'exports.request', key: input.idempotencyKey, input };
  const before = await answered<{ task: string }>(context, call);
  if (before) return readTask(context, { task: before.answer.task, owner: context.actor.id });

  const { version, frozen, credits, pattern } = await readSubject(context, context.actor, input.subject);
  if (input.part !== undefined && !Object.hasOwn(version.definition.parts, input.part)) {
    const message = `Choose one of the parts ${Object.keys(version.definition.parts).join(', ')}.`;
    refuse('bad-input', message, { issues: [{ path: 'part', message }] });
  }
  const machines = context.catalogue.machines.map(({ id }) => id);
  if (input.machine !== undefined && !machines.includes(input.machine)) {
    const message = `Choose one of the machines ${machines.join(', ')}.`;
    refuse('bad-input', message, { issues: [{ path: 'machine', message }] });
  }
  const work: TaskInput<'make-artefact'> = {
    ...frozen,
    format: input.format,
    part: input.part ?? null,
    copies: 1,
    ...(input.options && { options: input.options }),
    machines: input.machine === undefined ? machines : [input.machine, ...machines.filter((id) => id !== input.machine)],
    credits,
  };
  const ready = await readyArtefact(context, work);
  const { task } = await once(context, call, async (writer) => {
    if (pattern !== null) await writer.update(patternCounters).set({ exports: sql`${patternCounters.exports} + 1` }).where(eq(patternCounters.pattern, pattern));
    return { done: { task: await startMaking(context, writer, work, ready) } };
  });
  return readTask(context, { task, owner: context.actor.id });
}

/** Key of the file, if it is there already. */
export async function readyArtefact(context: Context, work: TaskInput<'make-artefact'>): Promise<string | undefined> {
  const key = keyOfArtefact(wishOf(context, work), context.kernel);
  return (await isArtefactMade(context, key)) ? key : undefined;
}

/** The actor's task; it has ended already when the file is there. */
export async function startMaking(context: Asked, writer: Writer, work: TaskInput<'make-artefact'>, ready: string | undefined): Promise<string> {
  const id = context.ids.uuid();
  if (ready === undefined) {
    await context.tasks.enqueue(writer, { id, kind: 'make-artefact', input: work, owner: context.actor.id });
  } else {
    const now = context.now();
    await writer.insert(tasks).values({ id, owner: context.actor.id, kind: 'make-artefact', input: work, state: 'done', progress: 1, artefact: ready, createdAt: now, endedAt: now });
  }
  return id;
}
