/** Looks at the database itself: what really happened, and how often. */
import { Client } from 'pg';

/** Writes down each end of a task, however it is written, so that a second one would be seen. */
const recordEnds = `
  create table if not exists witnessed_ends (task uuid not null, state text not null, at timestamptz not null default clock_timestamp());
  create or replace function witness_end() returns trigger language plpgsql as $$
  begin
    if new.ended_at is distinct from old.ended_at or (new.state <> old.state and old.state in ('done', 'failed')) then
      insert into witnessed_ends (task, state) values (new.id, new.state);
    end if;
    return new;
  end $$;
  create or replace trigger witness_end after update on tasks for each row execute function witness_end();`;

export const watchTasks = (url: string): Promise<unknown> => ask(url, recordEnds);

export const makeStaff = (url: string, person: string, store: string): Promise<unknown> =>
  ask(url, 'insert into store_members (store, person, role, since) values ($1, $2, $3, now()) on conflict do nothing', [store, person, 'clerk']);

export interface TaskCount {
  readonly open: number;
  readonly failed: number;
  readonly done: number;
}

export async function countTasks(url: string): Promise<TaskCount> {
  const rows = await ask<{ state: string; count: number }>(url, 'select state, count(*)::int as count from tasks group by state');
  const of = (...states: string[]): number => rows.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0);
  return { open: of('queued', 'running'), failed: of('failed'), done: of('done') };
}

/** Lets those that wait on purpose begin now, so that nobody waits for them here. */
export const hurryTasks = (url: string): Promise<unknown> => ask(url, `update pgboss.job set start_after = now() where state in ('created', 'retry')`);

export const endedTwice = (url: string): Promise<{ task: string }[]> => ask(url, 'select task::text from witnessed_ends group by task having count(*) > 1');

/** Rows that belong to a person, counted. */
export async function countsOf(url: string, person: string): Promise<{ designs: number; revisions: number; patterns: number; orders: number; exports: number }> {
  const [row] = await ask<{ designs: number; revisions: number; patterns: number; orders: number; exports: number }>(url, `
    select (select count(*)::int from designs where owner = $1) as designs,
           (select count(*)::int from design_revisions r join designs d on d.id = r.design where d.owner = $1) as revisions,
           (select count(*)::int from patterns where author = $1) as patterns,
           (select count(*)::int from orders where owner = $1) as orders,
           (select count(*)::int from tasks where owner = $1 and kind = 'make-artefact') as exports`, [person]);
  if (!row) throw new Error('The database counted nothing.');
  return row;
}

export const stepsOf = async (url: string, order: string): Promise<readonly string[]> =>
  (await ask<{ to_state: string }>(url, 'select to_state from order_events where order_id = $1 order by sequence', [order])).map(({ to_state }) => to_state);

export const contentHashOf = async (url: string, key: string): Promise<string | undefined> =>
  (await ask<{ content_hash: string }>(url, 'select content_hash from artefacts where key = $1', [key]))[0]?.content_hash;

async function ask<Row>(url: string, statement: string, values?: readonly unknown[]): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const result = await client.query(statement, values as unknown[]);
    return (Array.isArray(result) ? [] : result.rows) as Row[];
  } finally {
    await client.end();
  }
}
