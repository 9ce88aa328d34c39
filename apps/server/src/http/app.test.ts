import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import type { AppParts } from './app.ts';
import { createApp } from './app.ts';
import { createMetrics } from './metrics.ts';
import { createOrigins } from './origins.ts';

it('tells nobody but the log why a page failed', async () => {
  const logged: string[] = [];
  const broken = async (): Promise<never> => Promise.reject(new Error('connection to secret-host failed\n\u001b[2J'));
  const parts: Pick<AppParts, 'site' | 'reads' | 'origins' | 'readiness' | 'metrics' | 'logger' | 'clientAddressHeader' | 'metricsToken' | 'secure'> = {
    site: { files: new Map(), page: '<title>Patternbook</title>' },
    reads: { pattern: broken, product: broken, source: broken },
    origins: createOrigins(undefined, { host: undefined, port: 80 }),
    readiness: { missing: async () => [] },
    metrics: createMetrics(),
    logger: pino({ level: 'info', errorKey: 'error' }, { write: (line: string) => void logged.push(line) }),
    clientAddressHeader: undefined, metricsToken: undefined, secure: true,
  };
  const past = [vi.spyOn(console, 'error'), vi.spyOn(console, 'log')];
  const app = createApp(parts as AppParts);
  const incoming = { socket: { remoteAddress: '127.0.0.1' } };
  const response = await app.request('/patterns/any', { headers: { host: 'localhost' } }, { incoming });
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(text).not.toMatch(/secret-host|\.ts/);
  const { requestId } = (JSON.parse(text) as { error: { data: { requestId: string } } }).error.data;
  expect(response.headers.get('x-request-id')).toBe(requestId);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('strict-transport-security')).toContain('max-age=');
  const told = logged.map((line) => JSON.parse(line) as { requestId: string; error?: { message: string } });
  expect(told.find(({ error }) => error !== undefined)).toMatchObject({ requestId, error: { message: expect.stringContaining('secret-host') as string } });
  for (const spy of past) expect(spy).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
