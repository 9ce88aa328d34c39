export { choose, followPreferences, languages, preferences, usePreferences } from './preferences.ts';
export type { Language, Preferences, Theme, UnitSystem } from './preferences.ts';
