import { designLimits } from '@patternbook/product';
import { expect, test } from 'vitest';
import { limits } from './limits.ts';

test('a request holds the largest design with everything around it', () => {
  const drawings = Object.fromEntries(Array.from({ length: designLimits.values }, (_, n) => [`parameter-${n}`, 'x'.repeat(designLimits.letters / designLimits.values)]));
  const finishes = Object.fromEntries(Array.from({ length: designLimits.finishes }, (_, n) => [`${'part'.repeat(10)}/${'region'.repeat(6)}${n}`, { material: 'm'.repeat(40), colour: 'c'.repeat(40) }]));
  const body = { id: '0'.repeat(36), revision: 1e6, idempotencyKey: 'k'.repeat(64), name: 'n'.repeat(limits.name), design: { schema: 1, values: drawings, finishes } };
  expect(JSON.stringify(body).length).toBeLessThan(limits.bodyBytes);
});
