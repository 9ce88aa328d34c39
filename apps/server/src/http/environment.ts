import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** What every handler knows of its request. */
export interface Environment {
  readonly Bindings: HttpBindings;
  readonly Variables: {
    requestId: string;
    /** The client's address, as far as it can be believed. */
    address: string;
    /** Groups requests in metrics and logs; set by handlers that know better than the matched path. */
    route: string;
  };
}

export type RequestContext = Context<Environment>;

export const peerOf = (c: RequestContext) => ({ socket: c.env.incoming.socket.remoteAddress ?? '', header: (name: string) => c.req.header(name) });
