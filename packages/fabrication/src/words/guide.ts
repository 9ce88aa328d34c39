import type { Phrase } from './language.ts';

export const guideWords = {
  guide: { en: 'Assembly guide', de: 'Montageanleitung' },
  finishing: { en: 'Finishing guide', de: 'Anleitung zur Fertigstellung' },
  parts: { en: 'What you have', de: 'Was du hast' },
  tools: { en: 'What you need', de: 'Was du brauchst' },
  hands: { en: 'Your hands, and nothing else', de: 'Deine Hände, sonst nichts' },
  step: { en: 'Step', de: 'Schritt' },
  page: { en: 'Page', de: 'Seite' },
  prepare: { en: 'Get the parts ready', de: 'Teile vorbereiten' },
  begin: { en: 'Begin with the {part}.', de: '{part} hinlegen.' },
  above: { en: 'Add the {part} from above.', de: '{part} von oben ansetzen.' },
  below: { en: 'Add the {part} from below.', de: '{part} von unten ansetzen.' },
  front: { en: 'Add the {part} from the front.', de: '{part} von vorn ansetzen.' },
  back: { en: 'Add the {part} from behind.', de: '{part} von hinten ansetzen.' },
  left: { en: 'Add the {part} from the left.', de: '{part} von links ansetzen.' },
  right: { en: 'Add the {part} from the right.', de: '{part} von rechts ansetzen.' },
  beside: { en: 'Put the {part} in place.', de: '{part} einsetzen.' },
  fix: { en: 'Fit what you bought.', de: 'Kaufteile anbringen.' },
  mount: { en: 'Fix it in its place with what you bought.', de: 'Mit den Kaufteilen an seinem Platz befestigen.' },
  done: { en: 'Done: this is how it looks.', de: 'Fertig: So sieht es aus.' },
  doneAlone: { en: 'Done: it is one piece, with nothing to put together.', de: 'Fertig: Es ist ein Stück, zusammenzusetzen ist nichts.' },
  oneByOne: { en: 'Set aside everything that is not in the list, and find every part before you begin.', de: 'Leg beiseite, was nicht auf der Liste steht, und such alle Teile zusammen, bevor du anfängst.' },
} as const satisfies Readonly<Record<string, Phrase>>;

export const bendingStep: Phrase = {
  en: 'Bend the blank on a press brake as the drawing shows, and measure each bend before going on.',
  de: 'Den Zuschnitt an der Abkantpresse biegen, wie die Zeichnung es zeigt, und jede Biegung messen, bevor es weitergeht.',
};

/** Tools, by what of the hardware's designation asks for them. */
export const toolsFor: readonly (readonly [designation: RegExp, tool: Phrase])[] = [
  // Key sizes by ISO 4762, table 1.
  ...([['M2', '1.5'], ['M2.5', '2'], ['M3', '2.5'], ['M4', '3'], ['M5', '4'], ['M6', '5'], ['M8', '6']] as const).map(([thread, key]): readonly [RegExp, Phrase] =>
    [new RegExp(`^ISO 4762 ${thread.replace('.', '\\.')}×`), { en: `Hex key ${key} mm`, de: `Innensechskantschlüssel ${key.replace('.', ',')} mm` }]),
  [/^ISO 14581 /, { en: 'Screwdriver with a six-lobe (hexalobular) tip that fits the screws', de: 'Schraubendreher mit passender Innensechsrund-Klinge' }],
  [/^ISO (7049|7050) /, { en: 'Cross-head screwdriver that fits the screws', de: 'Passender Kreuzschlitz-Schraubendreher' }],
  [/^Countersunk chipboard screw/, { en: 'Screwdriver, and a drill for pilot holes', de: 'Schraubendreher und Bohrer zum Vorbohren' }],
  [/^Heat-set insert/, { en: 'Soldering iron with a tip for inserts', de: 'Lötkolben mit Spitze für Gewindeeinsätze' }],
  [/^Wall plug/, { en: 'Drill, and a bit as thick as the plugs', de: 'Bohrmaschine und Bohrer, so dick wie die Dübel' }],
  [/^EN 204 /, { en: 'Small brush for the glue, and clamps or tape', de: 'Kleiner Pinsel für den Leim, Zwingen oder Klebeband' }],
  [/^Non-slip mat/, { en: 'Scissors', de: 'Schere' }],
];
