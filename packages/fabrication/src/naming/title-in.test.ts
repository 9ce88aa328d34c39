import { expect, it } from 'vitest';
import { isProductName, titleIn } from './title-in.ts';

const product = { name: { en: 'Sheet-metal bracket', de: 'Blechwinkel' } };

it('says a product’s name in the language of the file, and keeps what somebody called their design', () => {
  expect(titleIn(product, 'Sheet-metal bracket', 'de')).toBe('Blechwinkel');
  expect(titleIn(product, 'Blechwinkel', 'en')).toBe('Sheet-metal bracket');
  expect(titleIn(product, 'Bea’s shelf', 'de')).toBe('Bea’s shelf');
  expect([isProductName(product, 'Blechwinkel'), isProductName(product, 'Blech')]).toEqual([true, false]);
});
