/**
 * Every format of every product in every preset: it is judged by programs that nobody here wrote, or refused in words where that
 * was said before. And every judge has to turn down files that are broken on purpose.
 */
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExportSubject, exporters, type FabricationFault, finishesOf, type Format, formats, offersOf, onePlate } from '@patternbook/fabrication';
import { unsupportedNodes } from '@patternbook/kernel-occt/supports';
import { afterAll, describe, expect, it } from 'vitest';
import { type Breakage, breakages, type Broken, type Faults, type FormatJudge, type Judged } from './formats/format-judge.ts';
import { formatJudges } from './formats/format-judges.ts';
import { present } from './judges/program.ts';
import { attempt, write } from './files.ts';
import { makeCatalogue, type Variant } from './variants.ts';

const { variants } = await makeCatalogue();
const folder = await mkdtemp(join(tmpdir(), 'patternbook-formats-'));
afterAll(() => rm(folder, { recursive: true }));

async function kept(name: string, bytes: Uint8Array): Promise<Pick<Judged, 'bytes' | 'file'>> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return { file, get bytes() { return readFileSync(file); } };
}

/** What is known before anybody asks for a file. */
function refusalOf(format: Format, { layout, exact }: ExportSubject): boolean {
  const processes = new Set(layout.plates.map(({ machine }) => machine.process));
  const offer = offersOf({ processes, slicer: true, exact: exact !== undefined && layout.parts.every(({ node }) => unsupportedNodes(exact.graph, node).length === 0) }).find((each) => each.format === format)!;
  if (offer.obstacle !== null) return true;
  if (format !== 'gcode') return false;
  // A printer that holds fewer filaments than a plate has colours, or too small a bed, is said so with the file.
  return layout.findings.some(({ code }) => code === 'too-large') || layout.plates.some(({ machine }, plate) => machine.process === 'fdm' && finishesOf(onePlate(layout, plate).plates[0]!.placed.map(({ part }) => part)).length > machine.materials);
}

type Outcome = { readonly faults: Faults } | { readonly refused: FabricationFault };

/** Files of each format are written and judged all at once, with the first test that asks. */
const outcomes = new Map<Format, Promise<ReadonlyMap<Variant, Outcome>>>();

async function judgeAll(format: Format, { judge, subjectOf = (subject) => subject }: FormatJudge): Promise<ReadonlyMap<Variant, Outcome>> {
  const found = new Map<Variant, Outcome>();
  const files: (Judged & { readonly variant: Variant })[] = [];
  await mkdir(join(folder, format));
  const left = variants.values();
  const writeSome = async (): Promise<void> => {
    for (const variant of left) {
      const subject = subjectOf(variant.subject);
      const written = await attempt(format, subject);
      if (!written.ok) found.set(variant, { refused: written.fault });
      else {
        const { extension } = exporters[format].fileOf?.(subject.layout) ?? exporters[format];
        files.push(Object.assign(await kept(join(format, `${variants.indexOf(variant)}.${extension}`), written.value), { variant, subject }));
      }
    }
  };
  await Promise.all([writeSome(), writeSome()]);
  const verdicts = files.length === 0 ? [] : await judge(files);
  for (const [place, { variant }] of files.entries()) found.set(variant, { faults: verdicts[place]! });
  return found;
}

const outcomesOf = (format: Format): Promise<ReadonlyMap<Variant, Outcome>> => {
  const known = outcomes.get(format) ?? judgeAll(format, formatJudges[format]);
  outcomes.set(format, known);
  return known;
};

it('knows a judge for every format', () => {
  expect(Object.keys(formatJudges).toSorted()).toEqual([...formats].toSorted());
});

describe.each(formats.map((format) => [format, formatJudges[format]] as const))('%s', (format, judge) => {
  describe.skipIf(!judge.programs.every(present))('is what it says it is', () => {
    it.each(variants.map((variant) => [variant.name, variant] as const))('of %s', async (_, variant) => {
      const outcome = (await outcomesOf(format)).get(variant);
      if (!outcome) throw new Error('Nobody judged this, and nobody refused it.');
      if (refusalOf(format, variant.subject)) {
        expect(outcome).toMatchObject({ refused: { code: 'format-unsuited' } });
        // One sentence that says what to do.
        expect('refused' in outcome && outcome.refused.message).toMatch(/^[A-Z].*[:;,] .+\.$/);
      } else expect(outcome).toEqual({ faults: [] });
    });

    const ways = breakages.flatMap((way) => (typeof judge.broken[way] === 'string' ? [] : [way]));
    let verdicts: Promise<ReadonlyMap<Breakage | 'nothing', Faults>> | undefined;
    const judgeBroken = async (): Promise<ReadonlyMap<Breakage | 'nothing', Faults>> => {
      const { subject } = variants.find(({ product, preset }) => product.id === judge.sample && preset === 'defaults')!;
      const own = (judge.subjectOf ?? ((same) => same))(subject);
      const { extension } = exporters[format];
      const good: Judged = Object.assign(await kept(`${format}-good.${extension}`, await write(format, own)), { subject: own });
      const files = [good];
      for (const way of ways) {
        const broken = judge.broken[way];
        if (typeof broken === 'string') continue;
        files.push(Object.assign(await kept(`${format}-${way}.${extension}`, await broken.spoil(good, (spoilt) => write(format, spoilt))), { subject: own }));
      }
      // A program that does not outlive a broken file refuses it.
      const together = await judge.judge(files).catch(() => Promise.all(files.map((file) => judge.judge([file]).then(([faults]) => faults!, (error: unknown) => [String(error)]))));
      return new Map(together.map((faults, place) => [place === 0 ? 'nothing' : ways[place - 1]!, faults]));
    };

    it.each(ways)('and is seen to be broken: %s', async (way) => {
      const found = await (verdicts ??= judgeBroken());
      expect(found.get('nothing')).toEqual([]);
      const { seen } = judge.broken[way] as Broken;
      expect(found.get(way)).not.toEqual([]);
      for (const words of seen) expect(found.get(way)!.join('\n')).toContain(words);
    });
  });

  it('is broken in every way that there is, or says why it cannot be', () => {
    for (const way of breakages) expect(judge.broken[way]).toSatisfy((broken: Broken | string) => typeof broken !== 'string' || broken.endsWith('.'));
  });
});

it('left no format of any variant unjudged', async () => {
  for (const format of formats) {
    if (!formatJudges[format].programs.every(present)) continue;
    const found = await outcomesOf(format);
    expect([...found.keys()].map(({ name }) => name).toSorted()).toEqual(variants.map(({ name }) => name).toSorted());
    expect([...found.values()].filter((outcome) => 'faults' in outcome).length).toBeGreaterThan(10);
  }
});
