import type { Process } from '@patternbook/product';
import type { Phrase } from './language.ts';

/** How a part is made, in words. */
export const processNames: Readonly<Record<Process, Phrase>> = {
  fdm: { en: 'Printed from filament', de: 'Aus Filament gedruckt' },
  sla: { en: 'Printed in resin', de: 'In Harz gedruckt' },
  laser: { en: 'Cut by laser', de: 'Mit dem Laser geschnitten' },
  cnc: { en: 'Milled from sheet', de: 'Aus der Platte gefräst' },
};
