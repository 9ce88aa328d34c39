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
  const judged = corpus.map((fault) => {
    const [faulty, sound] = [true, false].map((wanted) => findings([partOf(fault, wanted)], [machineFor(fault.maker)])) as [readonly Finding[], readonly Finding[]];
    return { ...fault, faulty, sound, found: faulty.some(({ code }) => code === fault.code), alarm: sound.length > 0 };
  });
  const table = judged.filter(({ found, alarm }) => !found || alarm).map(({ maker, code, name, found, faulty, sound }) => `${maker} ${code}, ${name}: ${found ? 'found' : 'MISSED'} (${tell(faulty)}); twin: ${tell(sound)}`).join('\n');

  it('are at least sixty, of every kind of finding', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(60);
    const elsewhere: readonly FindingCode[] = ['no-machine', 'no-bending'];
    expect(findingCodes.filter((code) => !elsewhere.includes(code) && !corpus.some((fault) => fault.code === code))).toEqual([]);
  });

  it('are found, at least 95 of 100', () => {
    expect(judged.filter(({ found }) => found).length / judged.length, table).toBeGreaterThanOrEqual(0.95);
  });

  it('raise no more than 5 false alarms in 100 twins, whatever is found on them', () => {
    expect(judged.filter(({ alarm }) => alarm).length / judged.length, table).toBeLessThanOrEqual(0.05);
  });

  it('show where: a place on the part, triangles of its mesh, and the nodes that they came from', () => {
    for (const { faulty, name } of judged) {
      for (const { at, triangles, nodes, value, limit } of faulty) {
        expect([...at, value, limit].every(Number.isFinite), name).toBe(true);
        expect(nodes.length, name).toBeGreaterThan(0);
        expect([...triangles], name).toEqual([...new Set(triangles)].sort((a, b) => a - b));
      }
    }
  });
});
