import { expect, it } from 'vitest';
import { createClosing } from './closing.ts';

it('closes in the reverse order, once, and goes on after a failure', async () => {
  const said: string[] = [];
  const closing = createClosing((name, error) => said.push(`${name} failed: ${String(error)}`));
  for (const name of ['database', 'workers', 'server']) {
    closing.keep(name, name, async () => {
      said.push(name);
      if (name === 'workers') throw new Error('stuck');
    });
  }
  await Promise.all([closing.closeAll(), closing.closeAll()]);
  expect(said).toEqual(['server', 'workers', 'workers failed: Error: stuck', 'database']);
});
