export { languages } from './languages.ts';
export type { Language } from './languages.ts';
export { choose, followPreferences, preferences, usePreferences } from './preferences.ts';
export type { Preferences, Theme, UnitSystem } from './preferences.ts';
