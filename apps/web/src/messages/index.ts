export { catalogue, loadMessages, useMessages } from './catalogue.ts';
export type { Catalogue, Messages, MessageValue, Translate, Translation } from './catalogue.ts';
export { shell } from './shell.ts';
