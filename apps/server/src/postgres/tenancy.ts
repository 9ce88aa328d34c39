import { Client } from 'pg';

/**
 * Several server processes may use one bundled cluster, each may be killed at any moment, and the last to leave turns it
 * off. Each holds a shared advisory lock through a connection of its own for as long as it lives: PostgreSQL itself
 * then counts the tenants, and forgets the killed ones.
 */
const key = 0x70617474;

export interface Tenancy {
  /** Settles when the connection ends without `leave`: the server is gone. */
  readonly lost: Promise<void>;
  /** True when nobody else is left; from then on nobody can move in, and the caller must stop the server. */
  leave(): Promise<boolean>;
  close(): Promise<void>;
}

/** Waits its turn while a leaving tenant decides; rejects when the server goes down meanwhile. */
export async function moveIn(url: string): Promise<Tenancy> {
  const client = new Client({ connectionString: url, application_name: 'patternbook tenant', connectionTimeoutMillis: 10_000, keepAlive: true });
  const lost = new Promise<void>((gone) => {
    client.on('error', () => gone());
    client.on('end', () => gone());
  });
  await client.connect();
  await client.query('select pg_advisory_lock_shared($1)', [key]);
  return {
    lost,
    leave: async () => {
      await client.query('select pg_advisory_unlock_shared($1)', [key]);
      const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [key]);
      return rows[0]?.alone === true;
    },
    close: () => client.end(),
  };
}
