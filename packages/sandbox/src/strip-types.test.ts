import { describe, expect, it } from 'vitest';
import { stripTypes } from './strip-types.ts';

describe('stripTypes', () => {
  it('takes types out and leaves every line in its place', () => {
    const script = 'import { length, type Values } from \'patternbook\';\ninterface A {\n  b: number;\n}\nconst a: A = { b: 1 } as const satisfies A;\nfunction f<T>(x: T): T { return x!; }\nexport default f<number>(a.b);\n';
    const stripped = stripTypes(script);
    expect(stripped.ok && stripped.script.split('\n').length).toBe(script.split('\n').length);
    expect(stripped.ok && stripped.script.split('\n')[5]).toBe('function f(x) { return x; }');
    expect(stripped.ok && stripped.script).not.toMatch(/interface|: A|Values/);
  });

  it('leaves modern JavaScript as it is', () => expect(stripTypes('const a = b?.c ?? 1_000;\nclass D { #e = 1n; }')).toEqual({ ok: true, script: 'const a = b?.c ?? 1_000;\nclass D { #e = 1n; }' }));

  it('names the line that it cannot read', () => expect(stripTypes('const a = 1;\nconst b = "')).toMatchObject({ ok: false, line: 2 }));
});
