import { describe, expect, it } from 'vitest';
import { createOrigins } from './origins.ts';

const listening = { host: undefined, port: 5173 };

describe('on a machine of one’s own', () => {
  const origins = createOrigins(undefined, listening);
  it('answers to its own names and to addresses, not to names that somebody pointed here', () => {
    for (const host of ['localhost:5173', '127.0.0.1:5173', '[::1]:5173', '192.168.1.20:5173', 'LOCALHOST']) expect(origins.answersTo(host), host).toBe(true);
    for (const host of ['evil.example', 'localhost.evil.example:5173', '127.0.0.1.nip.example', '', undefined]) expect(origins.answersTo(host), host).toBe(false);
  });
  it('takes changes only from its own pages', () => {
    expect(origins.allows('http://localhost:5173', 'localhost:5173')).toBe(true);
    for (const origin of ['http://localhost:9999', 'https://localhost:5173', 'http://127.0.0.1:5173', 'null', '', 'http://evil.example']) expect(origins.allows(origin, 'localhost:5173'), origin).toBe(false);
    expect(origins.allows('http://evil.example', 'evil.example')).toBe(false);
  });
});

describe('behind a public address', () => {
  const origins = createOrigins('https://patternbook.example', listening);
  it('takes changes from there alone', () => {
    expect(origins.answersTo('patternbook.example')).toBe(true);
    expect(origins.allows('https://patternbook.example', 'patternbook.example')).toBe(true);
    for (const origin of ['http://patternbook.example', 'https://sub.patternbook.example', 'http://localhost:5173', 'https://patternbook.example.evil.example']) expect(origins.allows(origin, new URL(origin).host), origin).toBe(false);
    expect(origins.siteFor('localhost:5173')).toBe('https://patternbook.example');
  });
});
