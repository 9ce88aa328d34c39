/** Makes effects happen once: a call that is retried with its key gets the first call's answer. */
import { createHash } from 'node:crypto';
import { tables } from '@patternbook/database';
import type { Writer } from '@patternbook/database';
import { canonicalJson } from '@patternbook/product';
import type { PlainValue } from '@patternbook/product';
import { and, eq } from 'drizzle-orm';
import type { Surroundings } from './context.ts';
import { Refused, refuse } from './faults.ts';
import type { Fault } from './faults.ts';

export interface Call {
  readonly owner: string;
  /** The procedure's path. */
  readonly procedure: string;
  /** Left out: the call has no memory, and a retry is a new call. */
  readonly key: string | undefined;
  readonly input: object;
}

/** What an effect came to. A refusal that is returned commits what was written; one that is thrown rolls it back. */
export type Settled<T> = { readonly done: T } | { readonly refused: Fault };

const { idempotencyKeys } = tables;
const place = (call: Call, key: string) => and(eq(idempotencyKeys.owner, call.owner), eq(idempotencyKeys.procedure, call.procedure), eq(idempotencyKeys.key, key));

/**
 * Runs `effect` in one transaction together with the memory of its answer. Of many calls with one key at once, one runs;
 * the others wait for it inside PostgreSQL and read what it answered. Answers must be plain JSON.
 */
export async function once<T>(surroundings: Surroundings, call: Call, effect: (writer: Writer) => Promise<Settled<T>>): Promise<T> {
  const { key } = call;
  const settled = await surroundings.database.write(async (writer) => {
    if (key === undefined) return effect(writer);
    const inputHash = hashInput(call.input);
    const claimed = await writer
      .insert(idempotencyKeys)
      .values({ owner: call.owner, procedure: call.procedure, key, inputHash, createdAt: surroundings.now() })
      .onConflictDoNothing()
      .returning({ key: idempotencyKeys.key });
    if (claimed.length === 0) {
      const [before] = await writer.select().from(idempotencyKeys).where(place(call, key));
      return remembered<T>(before, inputHash);
    }
    const outcome = await effect(writer);
    await writer.update(idempotencyKeys).set({ outcome }).where(place(call, key));
    return outcome;
  });
  return open(settled);
}

/** The answer of an earlier call with this key, so that costly preparation need not be done again. */
export async function answered<T>(surroundings: Surroundings, call: Call): Promise<{ readonly answer: T } | undefined> {
  if (call.key === undefined) return undefined;
  const [before] = await surroundings.database.read.select().from(idempotencyKeys).where(place(call, call.key));
  if (!before) return undefined;
  return { answer: open(remembered<T>(before, hashInput(call.input))) };
}

function remembered<T>(before: { readonly inputHash: string; readonly outcome: unknown } | undefined, inputHash: string): Settled<T> {
  if (!before || before.inputHash !== inputHash) refuse('key-reused', 'This idempotency key was already used for something else: make a new one for each intent.', null);
  return before.outcome as Settled<T>;
}

function open<T>(settled: Settled<T>): T {
  if ('refused' in settled) throw new Refused(settled.refused);
  return settled.done;
}

const hashInput = (input: object) => createHash('sha256').update(canonicalJson(withoutUndefined(input))).digest('hex');
const withoutUndefined = (input: object) => JSON.parse(JSON.stringify(input)) as PlainValue;
