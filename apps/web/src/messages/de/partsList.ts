import type { Translation } from '../catalogue.ts';
import type source from '../en/partsList.ts';

export default {
  title: 'Stückliste',
  parts: 'Teile, und was zu kaufen ist',
  quantity: 'Anzahl',
  part: 'Teil',
  madeOf: 'Gemacht aus',
  size: 'Größe',
  mass: 'Masse',
  'process-fdm': 'aus Filament gedruckt',
  'process-sla': 'in Harz gedruckt',
  'process-laser': 'mit Laser geschnitten',
  'process-cnc': 'gefräst',
  toBuy: 'zu kaufen',
  inAll: 'Zusammen',
  plates: { one: '{machine}, {count} Platte', other: '{machine}, {count} Platten' },
  about: 'etwa {value}',
  counting: 'Zählt und wiegt',
  noFinish: 'Ein Material dieses Entwurfs ist nicht mehr im Katalog. Wähle zuerst ein anderes.',
  download: 'Herunterladen',
} satisfies Translation<typeof source>;
