/**
 * Message catalogues. Each page has one file per language, loaded only with that page:
 *
 *     export const gallery = catalogue({ en: () => import('./en/gallery.ts'), de: () => import('./de/gallery.ts') });
 *     const t = useMessages(gallery);   t('found', { count: 3 })
 *
 * A message is a sentence with `{names}` of values, or one sentence for each plural form that the language has, chosen by
 * the value `count`. Numbers among the values are written as the language writes them.
 */
import { createElement, Fragment, use, useMemo } from 'react';
import type { ReactNode } from 'react';
import { preferences, usePreferences } from '../preferences/index.ts';
import type { Language } from '../preferences/index.ts';

export type PluralForms = { readonly other: string } & { readonly [Form in Intl.LDMLPluralRule]?: string };
export type Message = string | PluralForms;
export type Messages = Readonly<Record<string, Message>>;

/** What a translation must have: the same keys, plural forms where the English message has them. */
export type Translation<Source extends Messages> = { readonly [Key in keyof Source]: Source[Key] extends string ? string : PluralForms };

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type TextOf<M extends Message> = M extends string ? M : M extends { readonly other: infer Other extends string } ? Other : never;
type NamesOf<M extends Message> = NamesIn<TextOf<M>> | (M extends string ? never : 'count');
export type MessageValue = string | number;
type ValuesOf<M extends Message> = [NamesOf<M>] extends [never] ? [] : [values: { readonly [Name in NamesOf<M>]: Name extends 'count' ? number : MessageValue }];

export interface Translate<Source extends Messages> {
  <Key extends keyof Source & string>(key: Key, ...values: ValuesOf<Source[Key]>): string;
  /** A sentence with links or other elements where its names stand. */
  weave<Key extends keyof Source & string>(key: Key, elements: { readonly [Name in NamesOf<Source[Key]>]: ReactNode }): ReactNode;
  readonly language: Language;
}

export interface Catalogue<Source extends Messages> {
  readonly load: (language: Language) => Promise<Messages>;
  /** For the type only. */
  readonly source?: Source;
}

type Loader<M> = () => Promise<{ readonly default: M }>;

export const catalogue = <Source extends Messages>(loaders: { readonly en: Loader<Source> } & { readonly [L in Exclude<Language, 'en'>]: Loader<Translation<Source>> }): Catalogue<Source> => {
  const loading = new Map<Language, Promise<Messages>>();
  return {
    load: (language) => {
      const known = loading.get(language);
      if (known) return known;
      const started: Promise<Messages> = loaders[language]().then((module) => module.default);
      // A failed download must not be remembered, or going back online would not help.
      started.catch(() => loading.delete(language));
      loading.set(language, started);
      return started;
    },
  };
};

/** Fills a message; exported for the tests of the catalogues. */
export const fill = (message: Message, language: Language, values: Readonly<Record<string, MessageValue>> = {}): string => {
  const text = typeof message === 'string' ? message : (message[new Intl.PluralRules(language).select(Number(values['count']))] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
  });
};

const translator = <Source extends Messages>(messages: Messages, language: Language): Translate<Source> => {
  const translate = (key: string, values?: Readonly<Record<string, MessageValue>>): string => {
    const message = messages[key];
    if (message === undefined) throw new Error(`No message “${key}” in ${language}.`);
    return fill(message, language, values);
  };
  const weave = (key: string, elements: Readonly<Record<string, ReactNode>>): ReactNode =>
    createElement(Fragment, null, ...translate(key).split(/\{(\w+)\}/).map((piece, index) => (index % 2 === 0 ? piece : elements[piece])));
  return Object.assign(translate, { language, weave });
};

/** The messages of a catalogue in the person's language; suspends while they load. */
export const useMessages = <Source extends Messages>(from: Catalogue<Source>): Translate<Source> => {
  const { language } = usePreferences();
  const messages = use(from.load(language));
  return useMemo(() => translator<Source>(messages, language), [messages, language]);
};

/** For route loaders: the page's words arrive together with its code. */
export const loadMessages = (...catalogues: readonly Catalogue<Messages>[]): Promise<unknown> =>
  Promise.all(catalogues.map((each) => each.load(preferences().language)));
