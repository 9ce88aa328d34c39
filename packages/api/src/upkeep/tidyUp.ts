/** Lets go of what nobody waits for any more. Nothing that a person made is among it. */
import { tables } from '@patternbook/database';
import { sql } from 'drizzle-orm';
import type { Surroundings } from '../context.ts';
import { times } from '../limits.ts';

const { idempotencyKeys, sessions, signInAttempts, tasks, users, verifications } = tables;

/** Safe at any time and from several processes at once; once an hour is plenty. */
export async function tidyUp(surroundings: Surroundings): Promise<void> {
  const now = surroundings.now();
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
  await surroundings.database.write(async (writer) => {
    await writer.delete(idempotencyKeys).where(sql`${idempotencyKeys.createdAt} < ${ago(times.idempotencySeconds)}`);
    await writer.delete(sessions).where(sql`${sessions.expiresAt} < ${now}`);
    await writer.delete(verifications).where(sql`${verifications.expiresAt} < ${now}`);
    await writer.delete(signInAttempts).where(sql`${signInAttempts.lastRequest} < ${ago(times.signInAttemptsSeconds).getTime()}`);
    // The system's own; what people asked for stays in their lists.
    await writer.delete(tasks).where(sql`${tasks.owner} is null and ${tasks.endedAt} < ${ago(times.systemTasksSeconds)}`);
    // Guests who came by and made nothing: their cookie is gone, so nobody can come back as them.
    await writer.execute(sql`
      delete from ${users} where is_anonymous and created_at < ${ago(times.emptyGuestSeconds)}
        and not exists (select 1 from sessions where user_id = users.id)
        and not exists (select 1 from designs where owner = users.id)
        and not exists (select 1 from own_presets where owner = users.id)
        and not exists (select 1 from orders where owner = users.id)
        and not exists (select 1 from quotes where owner = users.id)
        and not exists (select 1 from tasks where owner = users.id)
        and not exists (select 1 from patterns where author = users.id)`);
  });
}
