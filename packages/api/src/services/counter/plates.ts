import { tables } from '@patternbook/database';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { plateList } from '../../contract/plate.ts';
import type { PlateView } from '../../contract/plate.ts';
import { notFound } from '../../faults.ts';
import { plateListFile } from '../../files.ts';
import type { Staff } from '../../principal.ts';
import { taskInputs } from '../../tasks/kinds.ts';

const { tasks } = tables;

/** What lies where in a file that one's own task made; nothing is found before that ended. */
export async function counterPlates(context: Context & { readonly actor: Staff }, input: { readonly task: string }): Promise<{ plates: PlateView[] }> {
  const [row] = await context.database.read
    .select({ artefact: tasks.artefact, input: tasks.input })
    .from(tasks)
    .where(and(eq(tasks.id, input.task), eq(tasks.owner, context.actor.id), eq(tasks.kind, 'make-together'), eq(tasks.state, 'done')));
  const file = row?.artefact ? await context.files.get(plateListFile(row.artefact)) : undefined;
  if (!row || !file) return notFound('task');
  const { orders } = taskInputs['make-together'].parse(row.input);
  const { machines } = context.catalogue;
  return {
    plates: plateList.parse(JSON.parse(new TextDecoder().decode(file))).map(({ machine, placed, ...plate }) => ({
      ...plate,
      machine: machines.find(({ id }) => id === machine)?.name ?? { en: machine },
      placed: placed.map(({ part, ...each }) => ({ ...each, order: orders[Number.parseInt(part, 10) - 1]!.order })),
    })),
  };
}
