import { TRPCError } from '@trpc/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeError } from './describeError.ts';
import { fault, Refused } from './faults.ts';
import { createCallerFactory, router, anyone } from './procedure.ts';

const failing = (error: Error) => describeError(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error }));

test('what nobody expected leaves as one generic sentence', () => {
  const secrets = [new Error('password=hunter2 at /srv/app/secret.ts:12'), Object.assign(new Error('select * from users'), { code: '42P01', severity: 'ERROR' }), 'thrown text', undefined];
  for (const secret of secrets) {
    const told = secret instanceof Error ? failing(secret) : describeError(secret);
    expect(told).toEqual({ code: 'internal', message: 'Something went wrong here. Try again; if it stays, tell us the request id.', data: null });
  }
});

test('a fault is told as it is, however deep it was thrown', () => {
  const refused = new Refused(fault('wrong-code', 'Ask again.', { attemptsLeft: 3 }));
  expect(failing(new Error('outer', { cause: refused }))).toBe(refused.fault);
  expect(refused.code).toBe('FORBIDDEN');
});

test.each([
  ['a database that shuts down', Object.assign(new Error('terminating connection'), { code: '57P01', severity: 'FATAL' }), 'unavailable'],
  ['a database that is not there', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'unavailable'],
  ['a statement that took too long', Object.assign(new Error('canceled'), { code: '57014', severity: 'ERROR' }), 'unavailable'],
  ['an owner that is gone', Object.assign(new Error('fk'), { code: '23503', severity: 'ERROR', constraint: 'designs_owner_fkey' }), 'session-needed'],
  ['another missing row', Object.assign(new Error('fk'), { code: '23503', severity: 'ERROR', constraint: 'orders_store_fkey' }), 'internal'],
])('%s', (_, error, code) => {
  expect(failing(new Error('Failed query', { cause: error })).code).toBe(code);
});

test('wrong input names its fields, and never repeats what was sent', () => {
  const shape = z.object({ deep: z.object({ number: z.int() }), texts: z.array(z.string().max(3)) });
  const parsed = shape.safeParse({ deep: { number: 'hunter2' }, texts: ['ok', 'hunter2'] });
  const told = describeError(new TRPCError({ code: 'BAD_REQUEST', cause: parsed.error }));
  expect(told).toMatchObject({ code: 'bad-input', data: { issues: [{ path: 'deep.number' }, { path: 'texts.1' }] } });
  expect(JSON.stringify(told)).not.toContain('hunter2');
});

test('an answer with a field too much loses it, and one that is wrong never leaves', async () => {
  const routes = router({
    leaking: anyone('public', 'read').output(z.object({ name: z.string() })).query(() => ({ name: 'Ada', passwordHash: 'secret' })),
    wrong: anyone('public', 'read').output(z.object({ name: z.string() })).query(() => ({ name: 7 }) as unknown as { name: string }),
  });
  const caller = createCallerFactory(routes)({ limiter: { take: async () => undefined }, address: '192.0.2.1' } as never);
  expect(await caller.leaking()).toEqual({ name: 'Ada' });
  expect(describeError(await caller.wrong().catch((error: unknown) => error)).code).toBe('internal');
});

test('whoever asks too often is told how long to wait', async () => {
  const routes = router({ any: anyone('public', 'heavy').output(z.string()).query(() => 'done') });
  const asked: unknown[] = [];
  const caller = createCallerFactory(routes)({
    limiter: { take: async (...budget: unknown[]) => (asked.push(budget), asked.length > 1 ? { retryAfterSeconds: 9 } : undefined) },
    address: '192.0.2.1',
  } as never);
  expect(await caller.any()).toBe('done');
  expect(describeError(await caller.any().catch((error: unknown) => error))).toMatchObject({ code: 'too-many-requests', data: { retryAfterSeconds: 9 } });
  expect(asked).toEqual([['heavy', '192.0.2.1'], ['heavy', '192.0.2.1']]);
});
