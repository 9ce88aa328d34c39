import { describe, expect, it } from 'vitest';
import { clientAddress, isLocal, limitedBy } from './address.ts';

const peer = (socket: string, headers: Readonly<Record<string, string>> = {}) => ({ socket, header: (name: string) => headers[name] });

describe('the address of a client', () => {
  it('is the socket, whatever headers say, unless the operator named one', () => {
    const forged = peer('203.0.113.9', { 'x-forwarded-for': '10.0.0.1' });
    expect(clientAddress(forged, undefined)).toBe('203.0.113.9');
    expect(clientAddress(forged, 'x-forwarded-for')).toBe('10.0.0.1');
    expect(clientAddress(peer('::ffff:127.0.0.1'), undefined)).toBe('127.0.0.1');
  });

  it('is what the nearest proxy wrote, not what the client made up', () => {
    expect(clientAddress(peer('127.0.0.1', { 'x-forwarded-for': '1.2.3.4, 203.0.113.9' }), 'x-forwarded-for')).toBe('203.0.113.9');
  });

  it('shares one budget with its IPv6 network', () => {
    expect(limitedBy('2001:db8:1:2:aaaa::1')).toBe(limitedBy('2001:0db8:1:2:bbbb:1:2:3'));
    expect(limitedBy('2001:db8:1:3::1')).not.toBe(limitedBy('2001:db8:1:2::1'));
    expect(limitedBy('203.0.113.9')).toBe('203.0.113.9');
  });

  it('is local only when nobody passed the request on', () => {
    expect(isLocal(peer('::ffff:127.0.0.1'))).toBe(true);
    expect(isLocal(peer('::1'))).toBe(true);
    expect(isLocal(peer('127.0.0.1', { 'x-forwarded-for': '203.0.113.9' }))).toBe(false);
    expect(isLocal(peer('10.0.0.5'))).toBe(false);
  });
});
