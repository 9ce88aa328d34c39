/** Hears what transactions of any process announced with `notify`. */
import { Client } from 'pg';
import { channels } from './access.ts';
import type { Channel } from './access.ts';

/** "missed" follows a lost connection: something may have been announced meanwhile, so read again. */
export type Heard = { readonly kind: 'said'; readonly payload: Readonly<Record<string, string>> } | { readonly kind: 'missed' };

export interface Listener {
  /** Returns how to stop. The handler must not throw. */
  subscribe(channel: Channel, handler: (heard: Heard) => void): () => void;
  close(): Promise<void>;
}

export interface ListenerOptions {
  readonly url: string;
  readonly onError?: (error: Error) => void;
  /** Time between attempts to connect again. */
  readonly retryMilliseconds?: number;
}

/** One connection for the whole process, whatever the number of subscribers. Resolves when it listens. */
export async function openListener(options: ListenerOptions): Promise<Listener> {
  const handlers = new Map<Channel, Set<(heard: Heard) => void>>(channels.map((channel) => [channel, new Set()]));
  let client: Client | undefined;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  const tell = (channel: Channel, heard: Heard) => {
    for (const handler of handlers.get(channel) ?? []) handler(heard);
  };

  const connect = async () => {
    const fresh = new Client({ connectionString: options.url, keepAlive: true });
    fresh.on('notification', (message) => {
      if (isChannel(message.channel)) tell(message.channel, { kind: 'said', payload: parse(message.payload) });
    });
    let lost = false;
    const onLost = (error?: Error) => {
      if (lost || closed) return;
      lost = true;
      if (error) options.onError?.(error);
      if (client === fresh) client = undefined;
      fresh.end().catch(() => {});
      retry = setTimeout(() => void reconnect(), options.retryMilliseconds ?? 500);
    };
    fresh.on('error', onLost);
    fresh.on('end', () => onLost());
    try {
      await fresh.connect();
      for (const channel of channels) await fresh.query(`listen ${channel}`);
      client = fresh;
    } catch (error) {
      fresh.removeAllListeners();
      fresh.on('error', () => {});
      await fresh.end().catch(() => {});
      throw error;
    }
  };

  const reconnect = async () => {
    try {
      await connect();
      for (const channel of channels) tell(channel, { kind: 'missed' });
    } catch (error) {
      options.onError?.(error instanceof Error ? error : new Error(String(error)));
      if (!closed) retry = setTimeout(() => void reconnect(), options.retryMilliseconds ?? 500);
    }
  };

  await connect();
  return {
    subscribe(channel, handler) {
      handlers.get(channel)?.add(handler);
      return () => handlers.get(channel)?.delete(handler);
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}

const isChannel = (name: string): name is Channel => (channels as readonly string[]).includes(name);

function parse(payload: string | undefined): Readonly<Record<string, string>> {
  try {
    return JSON.parse(payload ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}
