import { expect, it } from 'vitest';
import { listen } from './listen.ts';

const open = async (answer: (request: Request) => Response | Promise<Response>, port = 0) => {
  const opened = await listen(answer, { host: undefined, port });
  if (!opened.ok) throw new Error(opened.fault.message);
  return opened.value;
};

it('answers on both loopback addresses, and says when the port is taken', async () => {
  const first = await open(() => new Response('here'));
  expect(await (await fetch(`http://127.0.0.1:${first.port}/`)).text()).toBe('here');
  const second = await listen(() => new Response(''), { host: undefined, port: first.port });
  expect(second).toMatchObject({ ok: false, fault: { code: 'port-taken', message: expect.stringContaining(`PORT=${first.port + 1} npm start`) as string } });
  await first.close(0);
  await (await open(() => new Response('again'), first.port)).close(0);
});

it('finishes what it is answering before it closes', async () => {
  const { promise: asked, resolve: tell } = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const server = await open(async () => {
    tell();
    await released;
    return new Response('finished');
  });
  const answer = fetch(`http://127.0.0.1:${server.port}/`);
  await asked;
  const closed = server.close(60_000);
  await expect(fetch(`http://127.0.0.1:${server.port}/`)).rejects.toThrow();
  release();
  expect(await (await answer).text()).toBe('finished');
  await closed;
});

it('waits for no subscription, and no longer than it was told for anything else', async () => {
  for (const [type, withinMs] of [['text/event-stream', 60_000], ['text/plain', 50]] as const) {
    const server = await open(() => new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('data: 1\n\n')) }), { headers: { 'content-type': type } }));
    const response = await fetch(`http://127.0.0.1:${server.port}/`);
    const began = performance.now();
    await server.close(withinMs);
    expect(performance.now() - began).toBeLessThan(30_000);
    await expect(response.text()).rejects.toThrow();
  }
});
