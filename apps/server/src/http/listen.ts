import { getRequestListener } from '@hono/node-server';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';

type FetchCallback = Parameters<typeof getRequestListener>[0];

export type ListenOutcome = { readonly ok: true; readonly value: Listening } | { readonly ok: false; readonly fault: { readonly code: 'port-taken' | 'port-forbidden' | 'host-unknown'; readonly message: string } };

export interface Listening {
  readonly port: number;
  /** Takes nothing new, lets what is being answered finish for at most the time, then closes everything. */
  close(withinMs: number): Promise<void>;
}

/**
 * Listens on the host, or on both loopback addresses when none is named: browsers try `::1` or `127.0.0.1` first for
 * "localhost" as they like, and the network is not let in unasked, because demo accounts have known passwords.
 */
export async function listen(fetch: FetchCallback, { host, port }: { readonly host: string | undefined; readonly port: number }): Promise<ListenOutcome> {
  const answering = new Set<ServerResponse>();
  const listener = getRequestListener(
    async (request, env) => {
      const response = await fetch(request, env);
      // A subscription never ends by itself, so nobody waits for it; its client comes back by itself.
      if (response instanceof Response && response.headers.get('content-type')?.startsWith('text/event-stream') === true) answering.delete(env.outgoing as ServerResponse);
      return response;
    },
    { overrideGlobalObjects: false },
  );
  const handle = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    answering.add(outgoing);
    outgoing.on('close', () => answering.delete(outgoing));
    void listener(incoming, outgoing);
  };
  const servers: Server[] = [];
  try {
    const first = await open(handle, host ?? '127.0.0.1', port);
    servers.push(first.server);
    // A machine without IPv6 has one address only.
    if (host === undefined) await open(handle, '::1', first.port).then(({ server }) => servers.push(server)).catch(ignoreMissingAddress);
    return { ok: true, value: { port: first.port, close: (withinMs) => close(servers, answering, withinMs) } };
  } catch (error) {
    await close(servers, answering, 0);
    return { ok: false, fault: faultOf(error as NodeJS.ErrnoException, { host, port }) };
  }
}

function open(handle: (incoming: IncomingMessage, outgoing: ServerResponse) => void, host: string, port: number): Promise<{ server: Server; port: number }> {
  // Limits against clients that send slowly or never: a whole request, its headers, and the pause between two of them.
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 65_000, maxHeaderSize: 16_384 }, handle);
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen({ host, port }, () => {
      server.off('error', failed);
      const at = server.address();
      done({ server, port: typeof at === 'object' && at ? at.port : port });
    });
  });
}

async function close(servers: readonly Server[], answering: ReadonlySet<ServerResponse>, withinMs: number): Promise<void> {
  const closed = Promise.all(servers.map((server) => new Promise<void>((done) => server.close(() => done()))));
  for (const server of servers) server.closeIdleConnections();
  const finished = Promise.all([...answering].map((response) => new Promise<void>((done) => response.once('close', () => done()))));
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([finished, new Promise<void>((done) => (timer = setTimeout(done, withinMs)))]);
  clearTimeout(timer);
  for (const server of servers) server.closeAllConnections();
  await closed;
}

function ignoreMissingAddress(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EADDRNOTAVAIL' && error.code !== 'EAFNOSUPPORT') throw error;
}

function faultOf(error: NodeJS.ErrnoException, { host, port }: { readonly host: string | undefined; readonly port: number }): Extract<ListenOutcome, { ok: false }>['fault'] {
  switch (error.code) {
    case 'EADDRINUSE': return { code: 'port-taken', message: `Port ${port} is in use by another program. Stop that one, or choose another: PORT=${port === 65535 ? port - 1 : port + 1} npm start.` };
    case 'EACCES': return { code: 'port-forbidden', message: `This account may not open port ${port}. Choose one above 1023: PORT=5173 npm start.` };
    case 'EADDRNOTAVAIL': case 'ENOTFOUND': case 'EAI_AGAIN': return { code: 'host-unknown', message: `HOST=${host ?? ''} is no address of this machine. Leave it out for this machine alone, or use 0.0.0.0 for every network.` };
    default: throw error;
  }
}
