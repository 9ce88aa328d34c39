import type { Translation } from '../catalogue.ts';
import type source from '../en/products.ts';

export default {
  title: 'Produkte',
  lead: 'Jedes ist eine Tafel im Buch und dafür gemacht, verändert zu werden. Nimm eins und forme es.',
  shape: 'Formen',
  about: 'Mehr über {name}',
  settings: { one: '{count} Einstellung', other: '{count} Einstellungen' },
  presets: { one: '{count} Vorlage', other: '{count} Vorlagen' },
  patterns: { one: '{count} Muster', other: '{count} Muster' },
  presetsTitle: 'Fang mit einer Vorlage an',
  presetsLead: 'Fertig, wie sie sind, und offen für jede Änderung.',
  settingsTitle: 'Was du einstellen kannst',
  patternsTitle: 'Was andere daraus gemacht haben',
  allPatterns: 'Alle Muster zu diesem Produkt',
  noPatterns: 'Dazu hat noch niemand ein Muster veröffentlicht. Deins könnte das erste sein.',
  version: 'Version {version}, {date}',
  none: 'Noch gibt es keine Produkte',
  noneText: 'Sobald eine Marke eins herausbringt, steht es hier.',
} satisfies Translation<typeof source>;
