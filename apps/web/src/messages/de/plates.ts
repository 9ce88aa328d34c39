import type { Translation } from '../catalogue.ts';
import type source from '../en/plates.ts';

export default {
  by: 'von {maker}',
  remixes: { one: '{count} Remix', other: '{count} Remixe' },
  remixOf: 'Remix von {name}',
  withdrawn: 'zurückgezogen',
  more: 'Mehr zeigen',
  loadingMore: 'Lädt weitere',
  moreFailed: 'Die nächsten ließen sich nicht laden.',
  shown: { one: '{count} Tafel gezeigt', other: '{count} Tafeln gezeigt' },
  quantity: '{label} {value}',
  setting: '{label}: {value}',
  on: 'an',
  off: 'aus',
  moreChanges: { one: '{count} weitere', other: '{count} weitere' },
} satisfies Translation<typeof source>;
