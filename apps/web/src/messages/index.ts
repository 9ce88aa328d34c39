export { catalogue, loadMessages, useMessages } from './catalogue.ts';
export type { Catalogue, Messages, MessageValue, Translate, Translation } from './catalogue.ts';
export { account, counter, cutting, exporting, findings, fonts, gallery, kinds, mine, orders, ownPresets, partsList, pattern, plates, products, publishing, shell, start, studio, turning, upgrading } from './catalogues.ts';
export { useWords } from './words.ts';
export type { ProductWords } from './words.ts';
