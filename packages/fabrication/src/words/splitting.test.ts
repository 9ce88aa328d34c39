import { expect, it } from 'vitest';
import type { SplitFinding } from '../splitting/split-finding.ts';
import { saySplits } from './splitting.ts';

const at = (joint: string) => ({ severity: 'advice', part: 'pot', joint }) as const;

it('says once what is true of several joints', () => {
  const findings: readonly SplitFinding[] = [{ code: 'unlabelled', ...at('D') }, { code: 'glue-only', keys: 'screws', ...at('A') }, { code: 'unlabelled', ...at('E') }];
  expect(saySplits(findings, 'en')).toEqual([
    'The faces of joints D and E are too small for labels. Mark the pieces by hand as you take them off the bed.',
    'Joint A has no room for screws, so glue alone holds it. Move the cut to where more is cut through, or choose something else to join the pieces.',
  ]);
  expect(saySplits(findings, 'de')[0]).toMatch(/^In den Fugen D und E sind die Flächen/);
});

it('keeps pieces apart that fall into bodies', () => {
  const loose = (piece: number): SplitFinding => ({ code: 'loose-bodies', severity: 'advice', part: 'pot', piece, bodies: 2 });
  expect(saySplits([loose(1), loose(3)], 'en')).toHaveLength(2);
});
