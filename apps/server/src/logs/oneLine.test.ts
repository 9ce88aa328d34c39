import { expect, it } from 'vitest';
import { createLineCleaner } from './oneLine.ts';

const record = (text: string): string => JSON.stringify({ message: text });

it('keeps a hostile text on one line, without characters that a terminal acts upon, and loses nothing', () => {
  const hostile = 'a\nb\r\u001b[31mred\u009b31m\u2028next\u202egnp.exe\u0007';
  const line = createLineCleaner([])(record(hostile));
  expect(line).toMatch(/^[\x20-\x7e]*$/);
  expect(JSON.parse(line)).toEqual({ message: hostile });
});

it('never writes a secret', () => {
  const secret = 'k"9\\aaaaaaaaaaaa';
  const line = createLineCleaner([secret, 'the'])(record(`the password is ${secret}.`));
  expect(JSON.parse(line)).toEqual({ message: 'the password is [secret].' });
});
