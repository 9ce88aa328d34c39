import { afterEach, expect, test, vi } from 'vitest';
import { authenticate, SessionRefused } from './authenticate.ts';

afterEach(() => vi.unstubAllGlobals());

const answering = (status: number, body: unknown): void => void vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status }));
const refusal = async (): Promise<unknown> => authenticate('sign-in/email', { email: 'a@example.org', password: 'x' }).catch((error: unknown) => (error instanceof SessionRefused ? error.code : error));

test('an accepted call says nothing', async () => {
  answering(200, {});
  expect(await refusal()).toBeUndefined();
});

test.each([
  [401, { code: 'INVALID_EMAIL_OR_PASSWORD' }, 'wrong-credentials'],
  [422, { code: 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL' }, 'email-taken'],
  [400, { code: 'PASSWORD_TOO_SHORT' }, 'weak-password'],
  [429, {}, 'too-many-requests'],
  [500, { message: 'boom' }, 'fault'],
  [502, null, 'fault'],
])('%s %j is refused as %s', async (status, body, code) => {
  answering(status, body);
  expect(await refusal()).toBe(code);
});

test('without a connection it is offline', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  expect(await refusal()).toBe('offline');
});
