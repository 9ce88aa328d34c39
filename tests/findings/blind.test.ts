import { type Finding, findings } from '@patternbook/fabrication';
import { defaultValues } from '@patternbook/product';
import { describe, expect, it } from 'vitest';
import { bent } from './blind/bent.ts';
import type { BlindDesign } from './blind/design.ts';
import { judge } from './blind/judge.ts';
import { describeScript, machines, makeDesign, makeProduct } from './blind/make-design.ts';
import { printed } from './blind/printed.ts';
import { scriptOf, spoiledProducts } from './blind/products.ts';
import { resin } from './blind/resin.ts';
import { sheets } from './blind/sheets.ts';

const designs: readonly BlindDesign[] = [...printed, ...resin, ...sheets, ...bent];

const figure = (value: number): string => String(Math.round(value * 100) / 100);
const tell = (found: readonly Finding[]): string => found.map(({ part, code, value, limit, at }) => `${part}: ${code} ${figure(value)}/${figure(limit)} at ${at.map(figure).join(' ')}`).join('; ') || 'nothing';
const share = (of: number, all: number): number => of / all;

interface Score { faulty: number; found: number; twins: number; alarms: number; readonly table: string[] }

async function score(turn: number, over: readonly BlindDesign[]): Promise<Score> {
  const result: Score = { faulty: 0, found: 0, twins: 0, alarms: 0, table: [] };
  for (const design of over) {
    const [faulty, sound] = [findings(await makeDesign(design, true, turn), machines), findings(await makeDesign(design, false, turn), machines)];
    const { found } = judge(design, faulty);
    result.faulty++;
    result.twins++;
    if (found) result.found++;
    if (sound.length > 0) result.alarms++;
    if (!found || sound.length > 0) result.table.push(`${design.id}: ${found ? 'found' : 'MISSED'} (${tell(faulty)}); twin: ${tell(sound)}`);
  }
  return result;
}

describe('designs whose faults were built in by somebody who had not seen the checks', () => {
  // Whether a part has room is a matter of how it is turned.
  const turnable = designs.filter(({ codes }) => !codes.includes('too-large'));

  it.each([['as they lie', 0, designs], ['turned on the bed', 37.3, turnable]] as const)('are found at their place, 95 of 100, with 5 false alarms in 100 twins, %s', { timeout: 120_000 }, async (_, turn, over) => {
    const { faulty, found, twins, alarms, table } = await score(turn, over);
    expect(share(found, faulty), table.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(share(alarms, twins), table.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it('are found in real products too, whose defaults are sound', { timeout: 60_000 }, async () => {
    const table: string[] = [];
    let found = 0;
    for (const spoiled of spoiledProducts) {
      const script = scriptOf(spoiled.product);
      const definition = await describeScript(script);
      const values = defaultValues(definition);
      const faulty = findings((await makeProduct(script, definition, { ...values, ...spoiled.values })).parts, machines);
      const sound = findings((await makeProduct(script, definition, values)).parts, machines);
      if (judge(spoiled, faulty).found) found++;
      else table.push(`${spoiled.product}: MISSED (${tell(faulty)})`);
      expect(sound.length, `${spoiled.product}: ${tell(sound)}`).toBe(0);
    }
    expect(share(found, spoiledProducts.length), table.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});
