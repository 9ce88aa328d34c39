import { expect, it } from 'vitest';
import { createTerminal } from './terminal.ts';

const screen = (isTTY: boolean) => {
  const written: string[] = [];
  return { isTTY, write: (text: string) => written.push(text), written };
};

it('shows what goes on in a terminal and clears it away', async () => {
  const out = screen(true);
  await createTerminal(out, screen(true), { colours: false }).step('Building the site', 'Site built', async () => undefined);
  expect(out.written.join('')).toBe('  Building the site …\r\u001b[K  Site built\n');
});

it('writes plain lines where nobody watches', async () => {
  const out = screen(false);
  const err = screen(false);
  const terminal = createTerminal(out, err, { colours: true });
  await terminal.step('Building the site', 'Site built', async () => undefined);
  await expect(terminal.step('Opening', 'Opened', async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  terminal.problem('Port 5173 is in use.');
  expect(out.written.join('')).toBe('  Site built\n');
  expect(err.written.join('')).toBe('\n  Port 5173 is in use.\n\n');
});
