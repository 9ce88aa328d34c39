/** FreeCAD reads the STEP of every product that has one, and finds the parts that we measured; and refuses what is broken. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { exporters, readMark } from '@patternbook/fabrication';
import type { FabricationPart } from '@patternbook/fabrication';
import { createStepWriter } from '@patternbook/kernel-occt';
import { unsupportedNodes } from '@patternbook/kernel-occt/supports';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWithFreecad } from './judges/freecad.ts';
import type { FreecadAnswer, ReadPart } from './judges/freecad.ts';
import { present } from './judges/program.ts';
import { makeCatalogue } from './variants.ts';
import type { Variant } from './variants.ts';

const { variants } = await makeCatalogue();
const writer = createStepWriter();
const folder = await mkdtemp(join(tmpdir(), 'patternbook-step-'));
afterAll(async () => {
  writer.dispose();
  await rm(folder, { recursive: true });
});

const nameOf = ({ product, preset }: Variant): string => `${product.id}, ${preset}`;
const isSupported = ({ subject: { exact, layout } }: Variant): boolean => layout.parts.every(({ node }) => unsupportedNodes(exact!.graph, node).length === 0);
const supported = variants.filter(isSupported);
const write = (variant: Variant) => exporters.step.write(variant.subject, { deflate: (bytes) => deflateRawSync(bytes), step: (assembly) => writer.write(assembly) });

/** What a part is called in the file. */
const labelOf = ({ name, quantity }: FabricationPart): string => (quantity === 1 ? name : `${name} (${quantity}x)`);

/** Why an answer is not this variant; empty where it is. */
function faultsOf(variant: Variant, answer: FreecadAnswer): readonly string[] {
  if ('refused' in answer) return [answer.refused];
  const faults: string[] = [];
  const { parts } = variant.subject.layout;
  if (answer.parts.length !== parts.length) faults.push(`has ${answer.parts.length} parts and not ${parts.length}`);
  for (const part of parts) {
    const found: ReadPart | undefined = answer.parts.find(({ name }) => name === labelOf(part));
    if (found === undefined) {
      faults.push(`has no ${labelOf(part)}`);
      continue;
    }
    const { volume, bounds, pieces } = part.measurements;
    if (found.solids.length !== pieces) faults.push(`${part.name}: ${found.solids.length} solids and not ${pieces}`);
    if (!found.solids.every(({ valid }) => valid)) faults.push(`${part.name}: not valid`);
    const read = found.solids.reduce((sum, solid) => sum + solid.volume, 0);
    if (!(Math.abs(read / volume - 1) < 0.005)) faults.push(`${part.name}: ${read} mm³ and not ${volume}`);
    for (const axis of [0, 1, 2]) {
      const least = Math.min(...found.solids.map(({ min }) => min[axis]!));
      const most = Math.max(...found.solids.map(({ max }) => max[axis]!));
      // Chords lie inside of their circles: by a hundredth, or by what a ring of few sides is flat, since 16 sides and more are
      // written as the circle that they stand for. FreeCAD's boxes reach a little beyond curves.
      const slack = Math.max(0.2, 0.005 * (bounds.max[axis]! - bounds.min[axis]!));
      if (Math.abs(least - bounds.min[axis]!) > slack || Math.abs(most - bounds.max[axis]!) > slack) faults.push(`${part.name}: from ${least} to ${most} along ${'xyz'[axis]}`);
    }
  }
  return faults;
}

it('says of every product whether it can become STEP: all with their defaults but what is bent or a picture', () => {
  const cannot = variants.filter((variant) => variant.preset === 'defaults' && !isSupported(variant)).map(({ product }) => product.id);
  expect(cannot.sort()).toEqual(['picture-light', 'ring']);
});

describe.skipIf(!present('freecadcmd'))('FreeCAD', () => {
  const answers = new Map<string, FreecadAnswer>();
  const marks = new Map<string, string | undefined>();
  const first = supported[0]!;
  let whole: string;

  beforeAll(async () => {
    const files: string[] = [];
    for (const [place, variant] of supported.entries()) {
      const written = await write(variant);
      if (!written.ok) throw new Error(`${nameOf(variant)}: ${written.fault.message}`);
      const mark = readMark(written.value);
      marks.set(nameOf(variant), mark.ok ? mark.value.variant : undefined);
      const file = join(folder, `${place}.step`);
      await writeFile(file, written.value);
      files.push(file);
      if (variant === first) whole = new TextDecoder().decode(written.value);
    }
    for (const [place, answer] of (await readWithFreecad(files)).entries()) answers.set(nameOf(supported[place]!), answer);
    // A second or two a file, some sixty files, on a machine that does other things too.
  }, 1_800_000);

  it.each(supported.map((variant) => [nameOf(variant), variant] as const))('reads the parts of %s as they were measured', (name, variant) => {
    expect(faultsOf(variant, answers.get(name)!)).toEqual([]);
    expect(marks.get(name)).toBe(variant.subject.recipe.variant);
  });

  const broken: readonly (readonly [what: string, spoil: (text: string) => string])[] = [
    ['cut off', (text) => text.slice(0, text.length / 2)],
    ['in metres', (text) => text.replaceAll(/\( LENGTH_UNIT\(\) NAMED_UNIT\(\*\) SI_UNIT\(\.MILLI\.,\.METRE\.\) \)/g, '( LENGTH_UNIT() NAMED_UNIT(*) SI_UNIT($,.METRE.) )')],
    ['without its last part', (text) => text.replaceAll(/MANIFOLD_SOLID_BREP\('',#(\d+)\)(?![\s\S]*MANIFOLD_SOLID_BREP)/g, "SHELL_BASED_SURFACE_MODEL('',(#$1))")],
    ['with a face missing', (text) => text.replace(/CLOSED_SHELL\('',\(#\d+,/, "CLOSED_SHELL('',(")],
    ['with a name missing', (text) => text.replaceAll(`'${labelOf(first.subject.layout.parts[0]!)}'`, "'Somebody'")],
    ['that is none', () => 'solid nothing'],
  ];

  it.each(broken)('betrays a file %s', async (what, spoil) => {
    const text = spoil(whole);
    expect(text, 'was spoilt').not.toBe(whole);
    const file = join(folder, `${what.replaceAll(' ', '-')}.step`);
    await writeFile(file, text);
    const [answer] = await readWithFreecad([file]).catch((error: Error): readonly FreecadAnswer[] => [{ refused: error.message }]);
    expect(faultsOf(first, answer!)).not.toEqual([]);
  });
});
