/** Variants: evaluated once, finally, and kept for ever with graph and measurements. */
import { tables } from '@patternbook/database';
import type { VariantPart } from '@patternbook/database';
import type { Frozen, Hardware } from '@patternbook/product';
import type { Evaluation, WorkshopFault } from '@patternbook/workshop';
import { eq } from 'drizzle-orm';
import type { Surroundings } from '../../context.ts';
import { refuse } from '../../faults.ts';
import type { PublishedVersion } from '../../memory.ts';

const { variants } = tables;

export interface Variant {
  readonly hash: string;
  readonly parts: readonly VariantPart[];
  readonly hardware: readonly Hardware[];
}

/** The variant's row, made now if it is not there yet. A hundred callers at once cause one evaluation in this process. */
export async function ensureVariant(surroundings: Surroundings, version: PublishedVersion, frozen: Frozen): Promise<Variant> {
  const known = await readVariant(surroundings, frozen.variant);
  if (known) return known;
  const { evaluations } = surroundings.memory;
  const key = `variant:${frozen.variant}`;
  const running = evaluations.get(key);
  if (running) return running as Promise<Variant>;
  const making = make(surroundings, version, frozen).finally(() => evaluations.delete(key));
  evaluations.set(key, making);
  return making;
}

async function readVariant(surroundings: Surroundings, hash: string): Promise<Variant | undefined> {
  const [row] = await surroundings.database.read
    .select({ hash: variants.hash, parts: variants.parts, hardware: variants.hardware })
    .from(variants)
    .where(eq(variants.hash, hash));
  return row;
}

async function make(surroundings: Surroundings, version: PublishedVersion, frozen: Frozen): Promise<Variant> {
  const { variant } = await evaluateForMaking(surroundings, version, frozen);
  return variant;
}

/** Fresh and sorted, so that equal variants give equal bytes; what it measured is kept if nobody has yet. */
export async function evaluateForMaking(surroundings: Surroundings, version: PublishedVersion, frozen: Frozen): Promise<{ readonly variant: Variant; readonly evaluation: Evaluation }> {
  const outcome = await surroundings.workshop.evaluate({ source: version.source, values: frozen.design.values, quality: 'final', purpose: 'make' });
  if (!outcome.ok) return refuseFault(outcome.fault);
  const { graph, parts, hardware } = outcome.value;
  const measured = parts.map(({ id, quantity, measurements, printRotation }): VariantPart => ({ id, quantity, measurements, printRotation }));
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
