/** Which products become STEP is known before anybody asks. */
import { unsupportedNodes } from '@patternbook/kernel-occt/supports';
import { expect, it } from 'vitest';
import { makeCatalogue } from './variants.ts';

const { variants } = await makeCatalogue(undefined, 'defaults');

it('says of every product whether it can become STEP: all with their defaults but what is bent or a picture', () => {
  const cannot = variants.filter(({ subject: { exact, layout } }) => layout.parts.some(({ node }) => unsupportedNodes(exact!.graph, node).length > 0)).map(({ product }) => product.id);
  expect(cannot.toSorted()).toEqual(['picture-light', 'ring']);
});
