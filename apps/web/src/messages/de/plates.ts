import type { Translation } from '../catalogue.ts';
import type source from '../en/plates.ts';

export default {
  by: 'von {maker}',
  remixes: { one: '{count} Remix', other: '{count} Remixe' },
  remixOf: 'Remix von {name}',
  original: 'Original',
  withdrawn: 'zurückgezogen',
  pictureComing: 'Das Bild wird gerade gezeichnet',
  more: 'Mehr zeigen',
  loadingMore: 'Lädt weitere',
  moreFailed: 'Die nächsten ließen sich nicht laden.',
  shown: { one: '{count} Tafel gezeigt', other: '{count} Tafeln gezeigt' },
  changes: { one: '{first}', other: '{first} und {rest} weitere' },
} satisfies Translation<typeof source>;
