import { useCallback } from 'react';
import { usePreferences } from '../preferences/index.ts';

/** Words that come with a product: English, and other languages by their BCP 47 tag. */
export interface ProductWords {
  readonly en: string;
  readonly [language: string]: string;
}

/**
 * Says a product's words in the person's language. `say` of the product package does the same for the command line and
 * the server; it shares its module with schemas that the gallery must not load.
 */
export const useWords = (): ((words: ProductWords) => string) => {
  const { language } = usePreferences();
  return useCallback((words) => words[language] ?? words.en, [language]);
};
