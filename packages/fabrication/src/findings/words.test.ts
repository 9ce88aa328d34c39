import { describe, expect, it } from 'vitest';
import { type Finding, findingCodes } from './finding.ts';
import { findingWords, sayFinding } from './words.ts';

const finding = (over: Partial<Finding>): Finding => ({ code: 'thin-wall', severity: 'advice', part: 'body', at: [0, 0, 0], triangles: new Uint32Array(), value: 0.6, limit: 0.9, nodes: [], region: '', ...over });
/** All that sentences may name beside value and limit. */
const detail = { reach: 3, drains: 1, height: 120, thickness: 3 };

describe('the words of findings', () => {
  it('say what was measured and what is wanted, in the language and the units of the person', () => {
    expect(sayFinding(finding({}), { language: 'en' }).says.replaceAll('\u202f', ' ')).toBe('A wall is 0.6 mm thick here; this process wants 0.9 mm.');
    expect(sayFinding(finding({}), { language: 'de-AT' }).says).toContain('0,6');
    expect(sayFinding(finding({ value: 25.4 }), { language: 'en', system: 'imperial' }).says).toContain('1\u202fin');
  });

  it('fill every place in every sentence', () => {
    for (const code of findingCodes) {
      for (const language of ['en', 'de'] as const) {
        for (const system of ['metric', 'imperial'] as const) {
          const { says, todo } = sayFinding(finding({ code, detail, value: 47.3, limit: 50 }), { language, system });
          expect(says, code).not.toMatch(/[{}]|NaN|undefined/);
          expect(says.endsWith('.') && todo.endsWith('.'), code).toBe(true);
        }
        const places = [...findingWords[code][language].says.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
        expect(places.filter((name) => !['value', 'limit', ...Object.keys(detail)].includes(name)), code).toEqual([]);
      }
    }
  });

  it('name areas and volumes by their units', () => {
    expect(sayFinding(finding({ code: 'small-contact', value: 12.34, limit: 40 }), { language: 'en' }).says).toContain('12.3\u202fmm²');
    expect(sayFinding(finding({ code: 'suction-cup', value: 2880, limit: 1500 }), { language: 'en' }).says).toContain('2880\u202fmm³');
    expect(sayFinding(finding({ code: 'overhang', value: 64.6, limit: 50, detail }), { language: 'en' }).says).toContain('65°');
  });
});
