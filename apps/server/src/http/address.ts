/** Where a request comes from, as far as it can be believed. */
import { isIPv6 } from 'node:net';

export interface Peer {
  /** The other end of the socket. */
  readonly socket: string;
  /** By its lower-case name. */
  readonly header: (name: string) => string | undefined;
}

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');

/**
 * The client's address for limits and logs. A header counts only when the operator named it, because anybody can send
 * one; of a list the last entry is the one that the proxy in front of us wrote.
 */
export function clientAddress(peer: Peer, trustedHeader: string | undefined): string {
  const said = trustedHeader === undefined ? undefined : peer.header(trustedHeader)?.split(',').at(-1)?.trim();
  return plain(said !== undefined && said !== '' ? said : peer.socket).slice(0, 64);
}

/** One household or server usually holds a whole /64 of IPv6, so that is what has one budget. */
export function limitedBy(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const groups = address.includes('::') ? [...left, ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0'), ...right] : left;
  return `${groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** From this very machine, and not passed on by a proxy that runs on it. */
export function isLocal(peer: Peer): boolean {
  const passedOn = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some((name) => peer.header(name) !== undefined);
  return !passedOn && /^(127\.|::1$)/.test(plain(peer.socket));
}
