import { useSyncExternalStore } from 'react';
import { languages } from './languages.ts';
import type { Language } from './languages.ts';

export type Theme = 'system' | 'light' | 'dark';
export type UnitSystem = 'metric' | 'imperial';

/** What a person chose; what is missing follows the system. */
interface Chosen {
  readonly language?: Language;
  readonly theme?: 'light' | 'dark';
  readonly units?: UnitSystem;
}

export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly units: UnitSystem;
}

/** Also read by public/appearance.js, before anything is painted. */
const key = 'patternbook.preferences';

const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);

const readChosen = (): Chosen => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const { language, theme, units } = kept as Record<string, unknown>;
    return {
      ...(isLanguage(language) && { language }),
      ...((theme === 'light' || theme === 'dark') && { theme }),
      ...((units === 'metric' || units === 'imperial') && { units }),
    };
  } catch {
    return {};
  }
};

const systemLanguage = (): Language => navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
/** The three countries where lengths are commonly measured in inches. */
const systemUnits = (): UnitSystem => (/-(US|LR|MM)$/i.test(navigator.language) ? 'imperial' : 'metric');

const resolve = (chosen: Chosen): Preferences => ({
  language: chosen.language ?? systemLanguage(),
  theme: chosen.theme ?? 'system',
  units: chosen.units ?? systemUnits(),
});

let chosen: Chosen = readChosen();
let current: Preferences = resolve(chosen);
const listeners = new Set<() => void>();

const show = (): void => {
  const { documentElement } = document;
  documentElement.lang = current.language;
  if (current.theme === 'system') delete documentElement.dataset['theme'];
  else documentElement.dataset['theme'] = current.theme;
};

const apply = (next: Chosen): void => {
  chosen = next;
  current = resolve(next);
  show();
  for (const listener of listeners) listener();
};

export const preferences = (): Preferences => current;

/** Changes what is named and keeps it for the next visit. */
export const choose = (change: Partial<Preferences>): void => {
  const { theme, ...rest } = { ...chosen, ...change };
  const next: Chosen = theme === undefined || theme === 'system' ? rest : { ...rest, theme };
  try {
    localStorage.setItem(key, JSON.stringify(next));
  } catch {
    // Without storage the choice holds for this visit.
  }
  apply(next);
};

/** Called once at start: shows what was kept and follows choices made in other windows. */
export const followPreferences = (): void => {
  show();
  window.addEventListener('storage', (event) => {
    if (event.key === key) apply(readChosen());
  });
  window.addEventListener('languagechange', () => apply(chosen));
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, preferences);
