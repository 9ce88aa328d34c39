import { expect, it } from 'vitest';
import { createRateLimiter } from './limiter.ts';

it('lets a burst through, then slows, and says for how long', async () => {
  let now = 0;
  const limiter = createRateLimiter({ nowMs: () => now, factor: 1 });
  for (let call = 0; call < 20; call++) expect(await limiter.take('heavy', 'a')).toBeUndefined();
  expect(await limiter.take('heavy', 'a')).toEqual({ retryAfterSeconds: 2 });
  expect(await limiter.take('heavy', 'b')).toBeUndefined();
  expect(await limiter.take('read', 'a')).toBeUndefined();
  now += 1500;
  expect(await limiter.take('heavy', 'a')).toBeUndefined();
  expect(await limiter.take('heavy', 'a')).toBeDefined();
});

it('forgets those who were not heard of for long rather than growing without end', async () => {
  const limiter = createRateLimiter({ nowMs: () => 0, factor: 0.05, keysAtMost: 4 });
  await limiter.take('heavy', 'a');
  expect(await limiter.take('heavy', 'a')).toBeDefined();
  for (const key of ['b', 'c', 'd', 'e']) await limiter.take('heavy', key);
  expect(await limiter.take('heavy', 'a')).toBeDefined();
  for (let key = 0; key < 10; key++) await limiter.take('heavy', `other ${key}`);
  expect(await limiter.take('heavy', 'a')).toBeUndefined();
});
