import type { Translation } from '../catalogue.ts';
import type source from '../en/fonts.ts';

export default {
  search: 'Schriften suchen',
  category: 'Art der Schrift',
  categories: 'Alle Arten',
  complete: 'Nur Schriften mit allen meinen Zeichen',
  found: { one: '{count} Schrift', other: '{count} Schriften' },
  without: 'ohne {letters}',
  notNow: 'Passt nicht zu den anderen Werten.',
  none: 'Keine Schrift passt zu dieser Suche.',
  showAll: 'Alle Schriften zeigen',
  'category-sans': 'Serifenlos',
  'category-serif': 'Mit Serifen',
  'category-slab': 'Mit Balkenserifen',
  'category-rounded': 'Gerundet',
  'category-script': 'Schreibschrift',
  'category-hand': 'Handschrift',
  'category-display': 'Für Überschriften',
  'category-stencil': 'Schablone',
  'category-mono': 'Gleich breit',
} satisfies Translation<typeof source>;
