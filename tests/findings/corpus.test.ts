import { type Finding, type FindingCode, findingCodes, findings } from '@patternbook/fabrication';
import { describe, expect, it } from 'vitest';
import type { Fault } from './corpus/fault.ts';
import { filamentFaults } from './corpus/filament.ts';
import { resinFaults } from './corpus/resin.ts';
import { sheetFaults } from './corpus/sheet.ts';
import { machineFor, partOf } from './make-part.ts';

const corpus: readonly Fault[] = [...filamentFaults, ...resinFaults, ...sheetFaults];

const figure = (value: number): string => String(Math.round(value * 100) / 100);
const tell = (found: readonly Finding[]): string => found.map(({ code, severity, value, limit }) => `${code}${severity === 'conflict' ? '!' : ''} ${figure(value)}/${figure(limit)}`).join(', ') || 'nothing';

describe('designs with one known fault each, and their twins without', () => {
  const judge = (fault: Fault, spin: number) => {
    const [faulty, sound] = [true, false].map((wanted) => {
      const part = partOf(fault, wanted);
      return findings([{ ...part, printRotation: [part.printRotation[0], part.printRotation[1], spin] }], [machineFor(fault.maker)]);
    }) as [readonly Finding[], readonly Finding[]];
    return { ...fault, faulty, sound, found: faulty.some(({ code }) => code === fault.code), alarm: sound.length > 0 };
  };
  const straight = corpus.map((fault) => judge(fault, 0));
  // What has no room is a matter of how it is turned, and a blank lies as it is drawn.
  const turned = corpus.filter(({ code, maker }) => code !== 'too-large' && maker !== 'metal').map((fault) => judge(fault, 37));
  const share = <T>(all: readonly T[], wanted: (each: T) => boolean): number => all.filter(wanted).length / all.length;
  const table = [...straight, ...turned].filter(({ found, alarm }) => !found || alarm).map(({ maker, code, name, found, faulty, sound }) => `${maker} ${code}, ${name}: ${found ? 'found' : 'MISSED'} (${tell(faulty)}); twin: ${tell(sound)}`).join('\n');

  it('are at least sixty, of every kind of finding', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(60);
    const elsewhere: readonly FindingCode[] = ['no-machine', 'no-bending'];
    expect(findingCodes.filter((code) => !elsewhere.includes(code) && !corpus.some((fault) => fault.code === code))).toEqual([]);
  });

  it.each([['straight', straight], ['turned on the bed', turned]] as const)('are found, at least 95 of 100, lying %s', (_, judged) => {
    expect(share(judged, ({ found }) => found), table).toBeGreaterThanOrEqual(0.95);
  });

  it.each([['straight', straight], ['turned on the bed', turned]] as const)('raise no more than 5 false alarms in 100 twins, whatever is found on them, lying %s', (_, judged) => {
    expect(share(judged, ({ alarm }) => alarm), table).toBeLessThanOrEqual(0.05);
  });

  it('show where: a place on the part, triangles of its mesh, and the nodes that they came from', () => {
    for (const { faulty, name } of straight) {
      for (const { at, triangles, nodes, value, limit } of faulty) {
        expect([...at, value, limit].every(Number.isFinite), name).toBe(true);
        expect(nodes.length, name).toBeGreaterThan(0);
        expect([...triangles], name).toEqual([...new Set(triangles)].sort((a, b) => a - b));
      }
    }
  });
});
