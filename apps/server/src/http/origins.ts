/** Which names the site answers to, and whose pages may change something here. */
import { isIP } from 'node:net';

export interface Origins {
  /**
   * Whether the Host header is one of ours. A page elsewhere can point its own domain at our address and would then be
   * of the same origin as we are; it cannot take our names, and an IP address cannot be pointed anywhere.
   */
  answersTo(host: string | undefined): boolean;
  /** Whether a state-changing request may come from this origin. */
  allows(origin: string, host: string | undefined): boolean;
  /** Address of the site as this visitor sees it, without a slash at its end. */
  siteFor(host: string | undefined): string;
}

const nameOf = (host: string): string => host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '').toLowerCase();

export function createOrigins(publicUrl: string | undefined, listening: { readonly host: string | undefined; readonly port: number }): Origins {
  const publicHost = publicUrl === undefined ? undefined : new URL(publicUrl).host;
  const names = new Set(['localhost', listening.host?.toLowerCase()]);
  const answersTo = (host: string | undefined): boolean => host !== undefined && (host.toLowerCase() === publicHost || names.has(nameOf(host)) || isIP(nameOf(host)) !== 0);
  return {
    answersTo,
    allows: (origin, host) => {
      if (origin === publicUrl) return true;
      // Without a public address the site is where the visitor sees it: localhost, 127.0.0.1 or an address in the network.
      return publicUrl === undefined && answersTo(host) && origin.toLowerCase() === `http://${host?.toLowerCase()}`;
    },
    siteFor: (host) => publicUrl ?? `http://${answersTo(host) ? host : `localhost:${listening.port}`}`,
  };
}
