import { expect, it } from 'vitest';
import { quotable } from './quotable.ts';

it.each([
  ['width', 'width'],
  ['Größe 3 “x”', 'Größe 3 “x”'],
  ['a\u0000\u001b[31mb\r\nc', 'a[31mbc'],
  ['\u202eevil\u2066', 'evil'],
  ['x'.repeat(41), `${'x'.repeat(40)}…`],
])('repeats %j as %j', (text, shown) => expect(quotable(text)).toBe(shown));
