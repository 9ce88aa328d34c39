import type { Translation } from '../catalogue.ts';
import type source from '../en/upgrading.ts';

export default {
  newer: 'Es gibt eine neuere Version dieses Produkts.',
  changes: 'Das ändert sich an deinem Entwurf:',
  nothing: 'Dein Entwurf behält alle Einstellungen.',
  move: 'Auf Version {version} bringen',
  moved: 'Dein Entwurf gehört jetzt zu Version {version}.',
  movedLabel: 'Auf Version {version} gebracht',
  undo: 'Rückgängig',
  back: 'Dein Entwurf gehört wieder zu Version {version}.',
  failed: 'Das ging nicht, und nichts hat sich geändert. Versuche es gleich noch einmal.',
  otherVersion: 'Dieser Stand gehört zu Version {version} des Produkts.',
  goTo: 'Dorthin zurück',
} satisfies Translation<typeof source>;
