import type { Translation } from '../catalogue.ts';
import type source from '../en/gallery.ts';

export default {
  title: 'Muster',
  lead: 'Entwürfe, die andere zum Weiterverwenden veröffentlicht haben.',
  search: 'Muster suchen',
  searchPlaceholder: 'Name oder Geschichte',
  product: 'Produkt',
  allProducts: 'Alle Produkte',
  sort: 'Reihenfolge',
  newest: 'Neueste',
  remixed: 'Meiste Remixe',
  noneTitle: 'Kein Muster passt',
  noneText: 'Nichts gefunden zu „{search}“. Versuche ein anderes Wort, oder sieh dir alle an.',
  noneOfProduct: 'Zu diesem Produkt hat noch niemand ein Muster veröffentlicht. Forme eins und sei die oder der Erste.',
  noneAtAll: 'Noch keine Muster',
  noneAtAllText: 'Forme ein Produkt und veröffentliche es: Dann steht es hier.',
  clear: 'Alle Muster zeigen',
  clearSearch: 'Suche leeren',
  shapeOne: 'Ein Produkt formen',
  end: 'Das sind alle.',
} satisfies Translation<typeof source>;
