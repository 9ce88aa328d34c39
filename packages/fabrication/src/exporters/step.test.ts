import { describe, expect, it } from 'vitest';
import { markOf, readMark } from '../recipes/mark.ts';
import { signAndPot } from '../testing/sign-and-pot.ts';
import { step } from './step.ts';
import type { ExactAssembly, ExportSubject } from './subject.ts';

const deflate = (bytes: Uint8Array): Uint8Array => bytes;
const exact = { graph: { nodes: [] }, roots: { sign: 4, pot: 9 } };
const subject: ExportSubject = { ...signAndPot({ title: 'Two things' }), exact };

/** Says what it was asked, and keeps the mark as a kernel does. */
function kernel() {
  const asked: ExactAssembly[] = [];
  return {
    asked,
    step: async (assembly: ExactAssembly) => {
      asked.push(assembly);
      return { ok: true, value: new TextEncoder().encode(`ISO-10303-21;\n/* ${assembly.mark} */`) } as const;
    },
  };
}

describe('STEP', () => {
  it('asks a kernel for each part once, by name, finish, number and measured volume', async () => {
    const { asked, step: tool } = kernel();
    const written = await step.write(subject, { deflate, step: tool });
    const volumes = subject.layout.parts.map(({ measurements }) => measurements.volume);
    expect(asked).toEqual([{
      name: 'Two things',
      graph: exact.graph,
      mark: markOf(subject.recipe),
      parts: [
        { id: 'sign', name: 'Sign', quantity: 1, colour: subject.layout.parts[0]!.finish.colour.hex, node: 4, volume: volumes[0] },
        { id: 'pot', name: 'Pot', quantity: 2, colour: subject.layout.parts[1]!.finish.colour.hex, node: 9, volume: volumes[1] },
      ],
    }]);
    const read = written.ok && readMark(written.value);
    expect(read && read.ok && read.value.design).toEqual(subject.recipe.design);
  });

  it('says what is missing: a kernel, or the exact shape', async () => {
    const { step: tool } = kernel();
    const { exact: _, ...meshed } = subject;
    expect(await step.write(subject, { deflate })).toMatchObject({ ok: false, fault: { code: 'tool-missing' } });
    expect(await step.write(meshed, { deflate, step: tool })).toMatchObject({ ok: false, fault: { code: 'format-unsuited' } });
    expect(await step.write({ ...subject, exact: { ...exact, roots: { sign: 4 } } }, { deflate, step: tool })).toMatchObject({ ok: false, fault: { code: 'format-unsuited' } });
  });

  it('passes on why a kernel refuses', async () => {
    const fault = { code: 'format-unsuited', format: 'step', part: 'pot', message: 'Pot cannot become STEP.' } as const;
    expect(await step.write(subject, { deflate, step: async () => ({ ok: false, fault }) })).toEqual({ ok: false, fault });
  });
});
