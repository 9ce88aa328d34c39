import type { Process } from '@patternbook/product';
import type { Sheet } from '../catalogue/materials/sheet.ts';
import type { Phrase } from './language.ts';

/** What is left to do with parts as they come from the machine. */
export interface Finishing {
  /** On the packet's sheet, for whoever makes it. */
  readonly afterwards: Phrase;
  /** Before it is handed over. */
  readonly check: Phrase;
  /** In the guide, one after the other. */
  readonly steps: readonly Phrase[];
}

const printed: Readonly<Record<Exclude<Process, Sheet['process']>, Finishing>> = {
  fdm: {
    afterwards: { en: 'Take off strings, and supports and brim where there are any: no brim is set, and you may add one. No paint, no sanding: colours are printed.', de: 'Fäden entfernen, und Stützen und Rand (Brim), wo welche sind: Ein Rand ist nicht vorgesehen, aber erlaubt. Nicht lackieren, nicht schleifen: Farben sind gedruckt.' },
    check: { en: 'No strings, no shifted or open layers; edges that stood on the bed are clean.', de: 'Keine Fäden, keine versetzten oder offenen Schichten; Kanten vom Bett sind sauber.' },
    steps: [
      { en: 'Let the bed cool down, then bend the plate a little and lift the parts off; do not pull at thin walls.', de: 'Das Druckbett abkühlen lassen, die Platte leicht biegen und die Teile abheben; nicht an dünnen Wänden ziehen.' },
      { en: 'Cut away fine strings, and the brim if there is one, and run a blade once along the edges that stood on the bed.', de: 'Feine Fäden abschneiden, und den Rand, wenn einer da ist, und die Kanten, die auf dem Bett standen, einmal mit der Klinge abziehen.' },
    ],
  },
  sla: {
    afterwards: { en: 'Wash, dry and harden as the resin’s maker says; sand the marks of supports.', de: 'Waschen, trocknen und aushärten, wie der Hersteller des Harzes es sagt; Stützspuren verschleifen.' },
    check: { en: 'Dry and fully hardened: nothing sticks to a glove; marks of supports are sanded.', de: 'Trocken und ganz ausgehärtet: Nichts klebt am Handschuh; Stützspuren sind verschliffen.' },
    steps: [
      { en: 'Wear gloves: wash the parts until no resin sticks to them, and let them dry.', de: 'Handschuhe tragen: Die Teile waschen, bis kein Harz mehr daran haftet, und trocknen lassen.' },
      { en: 'Take the supports off, then harden the parts under ultraviolet light as the maker of the resin says.', de: 'Die Stützen abnehmen und die Teile unter UV-Licht aushärten, wie es der Hersteller des Harzes vorgibt.' },
    ],
  },
};

const lift: Phrase = { en: 'Lift the parts out of the sheet; where small bridges hold them, break these by hand.', de: 'Die Teile aus der Platte heben; wo kleine Stege sie halten, diese von Hand brechen.' };
const trim: Phrase = { en: 'Cut the bridges that hold the parts in the sheet, and trim what is left of them.', de: 'Die Stege durchtrennen, die die Teile in der Platte halten, und ihre Reste beschneiden.' };

const cut: Readonly<Record<Sheet['process'], Readonly<Record<Sheet['family'], Finishing>>>> = {
  laser: {
    metal: {
      afterwards: { en: 'Deburr all edges. Surface as named above.', de: 'Alle Kanten entgraten. Oberfläche wie oben genannt.' },
      check: { en: 'Every cut is through, edges are free of burrs, faces are free of scratches.', de: 'Jeder Schnitt ist durch, Kanten sind frei von Grat, Flächen frei von Kratzern.' },
      steps: [{ en: 'Take the burrs off with a file.', de: 'Mit der Feile entgraten.' }],
    },
    wood: {
      afterwards: { en: 'Wipe the soot off the edges before it reaches the faces. Surface as named above.', de: 'Ruß von den Kanten wischen, bevor er auf die Flächen kommt. Oberfläche wie oben genannt.' },
      check: { en: 'Every cut is through, edges are free of soot, faces are free of scratches.', de: 'Jeder Schnitt ist durch, Kanten sind frei von Ruß, Flächen frei von Kratzern.' },
      steps: [{ en: 'Wipe the soot off the edges with a damp cloth before it reaches the faces.', de: 'Den Ruß mit einem feuchten Tuch von den Kanten wischen, bevor er auf die Flächen kommt.' }],
    },
    plastic: {
      afterwards: { en: 'Peel the film off both faces.', de: 'Die Folie von beiden Seiten abziehen.' },
      check: { en: 'Every cut is through, the film is off, faces are free of scratches.', de: 'Jeder Schnitt ist durch, die Folie ist ab, Flächen sind frei von Kratzern.' },
      steps: [{ en: 'Peel off the protective film on both faces.', de: 'Die Schutzfolie auf beiden Seiten abziehen.' }],
    },
  },
  cnc: {
    metal: {
      afterwards: { en: 'Trim bridges, deburr all edges. Surface as named above.', de: 'Stege beschneiden, alle Kanten entgraten. Oberfläche wie oben genannt.' },
      check: { en: 'Bridges are trimmed, edges are free of burrs.', de: 'Stege sind beschnitten, Kanten frei von Grat.' },
      steps: [{ en: 'Take the burrs off with a file.', de: 'Mit der Feile entgraten.' }],
    },
    wood: {
      afterwards: { en: 'Trim bridges, break edges, sand faces. Surfaces as named above: what is called oiled or painted is so before it leaves.', de: 'Stege beschneiden, Kanten brechen, Flächen schleifen. Oberfläche wie oben genannt: Was geölt oder lackiert heißt, ist es vor der Übergabe.' },
      check: { en: 'Bridges are trimmed, edges are broken, nothing splinters.', de: 'Stege sind beschnitten, Kanten gebrochen, nichts splittert.' },
      steps: [{ en: 'Break all edges with fine sandpaper, and brush out the dust.', de: 'Alle Kanten mit feinem Schleifpapier brechen und den Staub ausbürsten.' }],
    },
    plastic: {
      afterwards: { en: 'Trim bridges, break edges, peel the film off both faces.', de: 'Stege beschneiden, Kanten brechen, die Folie von beiden Seiten abziehen.' },
      check: { en: 'Bridges are trimmed, edges are broken, the film is off.', de: 'Stege sind beschnitten, Kanten gebrochen, die Folie ist ab.' },
      steps: [{ en: 'Break all edges with fine sandpaper, and peel off the protective film.', de: 'Alle Kanten mit feinem Schleifpapier brechen und die Schutzfolie abziehen.' }],
    },
  },
};

/** What a part of a material is finished by, without what belongs to other materials. */
export function finishingOf(material: { readonly process: Process; readonly family?: Sheet['family'] }): Finishing {
  const { process } = material;
  if (process === 'fdm' || process === 'sla') return printed[process];
  const of = cut[process][material.family ?? 'wood'];
  // A cutter needs bridges, drawn here or set in its own program; a laser has them only where somebody asked for them.
  return { ...of, steps: [process === 'cnc' ? trim : lift, ...of.steps] };
}

/** Of a list of materials, each once. */
export const finishings = (materials: readonly Parameters<typeof finishingOf>[0][]): readonly Finishing[] =>
  [...new Map(materials.map((material) => [`${material.process}/${material.family ?? ''}`, finishingOf(material)])).values()];
