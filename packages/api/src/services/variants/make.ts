/** Variants: evaluated once, finally, and kept for ever with graph and measurements. */
import { tables } from '@patternbook/database';
import type { VariantPart } from '@patternbook/database';
import type { Frozen } from '@patternbook/product';
import type { Evaluation, WorkshopFault } from '@patternbook/workshop';
import { eq } from 'drizzle-orm';
import type { Surroundings } from '../../context.ts';
import { refuse } from '../../faults.ts';
import type { PublishedVersion, Variant } from '../../memory.ts';

const { variants } = tables;

/** The variant's row, made now if it is not there yet. A hundred callers at once cause one evaluation in this process. */
export function ensureVariant(surroundings: Surroundings, version: PublishedVersion, frozen: Frozen): Promise<Variant> {
  const { evaluations } = surroundings.memory;
  const running = evaluations.get(frozen.variant);
  if (running) return running;
  // Looking is part of it: who comes after this has ended finds the row.
  const making = findOrMake(surroundings, version, frozen).finally(() => evaluations.delete(frozen.variant));
  evaluations.set(frozen.variant, making);
  return making;
}

async function findOrMake(surroundings: Surroundings, version: PublishedVersion, frozen: Frozen): Promise<Variant> {
  return (await readVariant(surroundings, frozen.variant)) ?? (await evaluateForMaking(surroundings, version, frozen)).variant;
}

async function readVariant(surroundings: Surroundings, hash: string): Promise<Variant | undefined> {
  const [row] = await surroundings.database.read
    .select({ hash: variants.hash, parts: variants.parts, hardware: variants.hardware })
    .from(variants)
    .where(eq(variants.hash, hash));
  return row;
}

/** Fresh and sorted, so that equal variants give equal bytes; what it measured is kept if nobody has yet. */
export async function evaluateForMaking(surroundings: Surroundings, version: PublishedVersion, frozen: Frozen): Promise<{ readonly variant: Variant; readonly evaluation: Evaluation }> {
  const outcome = await surroundings.workshop.evaluate({ source: version.source, values: frozen.design.values, quality: 'final', purpose: 'make' });
  if (!outcome.ok) return refuseFault(outcome.fault);
  const { graph, parts, hardware } = outcome.value;
  const measured = parts.map(({ id, quantity, measurements, printRotation, node }): VariantPart => ({ id, quantity, measurements, printRotation, node }));
  await surroundings.database.write((writer) =>
    writer
      .insert(variants)
      .values({
        hash: frozen.variant,
        product: version.id,
        productVersion: version.version,
        design: frozen.design,
        graph,
        parts: measured,
        hardware,
        kernel: surroundings.kernel,
        createdAt: surroundings.now(),
      })
      // Another process may have made the same one: it says the same.
      .onConflictDoNothing(),
  );
  return { variant: { hash: frozen.variant, parts: measured, hardware }, evaluation: outcome.value };
}

/** Faults of the machinery are worth another try; faults of the design are told. */
function refuseFault(fault: WorkshopFault): never {
  if (fault.code === 'worker-lost' || fault.code === 'superseded' || fault.code === 'resource-missing') {
    refuse('unavailable', 'The workshop is busy: try again in a moment.', null);
  }
  const parameter = fault.code === 'graph-refused' ? (fault.parameter ?? null) : null;
  refuse('cannot-be-made', fault.message, { reason: fault.code, parameter });
}
