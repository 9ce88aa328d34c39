import { describe, expect, it } from 'vitest';
import { limits } from './limits.ts';
import { parseOutput } from './parse-output.ts';

describe('parseOutput', () => {
  it('parses JSON', () => expect(parseOutput('{"a":[1,"]}[{\\"",{}]}')).toEqual({ ok: true, value: { a: [1, ']}[{"', {}] } }));

  it('does not count brackets inside of strings', () => expect(parseOutput(JSON.stringify(`${'['.repeat(1000)}"\\${'{'.repeat(1000)}`)).ok).toBe(true));

  it('refuses depth before anything walks it', () => {
    expect(parseOutput(`${'['.repeat(limits.depth)}${']'.repeat(limits.depth)}`).ok).toBe(true);
    expect(parseOutput(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`)).toEqual({ ok: false, problem: 'what it gave back is nested deeper than 40 levels' });
  });

  it('refuses size', () => expect(parseOutput('1'.repeat(limits.output + 1)).ok).toBe(false));

  it.each(['', '{', 'undefined', '{"a":}', '\u0000'])('refuses %j', (text) => expect(parseOutput(text).ok).toBe(false));
});
