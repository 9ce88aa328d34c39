import type { PlannedJoint } from '../splitting/plan.ts';
import type { SplitKeys } from '../splitting/split.ts';
import type { SplitFinding } from '../splitting/split-finding.ts';
import type { Language, Phrase } from './language.ts';

const listed = (names: readonly string[], and: string): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)!}`);

/** cm², with one decimal where it is small. */
const squareCentimetres = (area: number, comma: string): string => {
  const size = area / 100;
  return (size < 10 ? (Math.round(size * 10) / 10).toString() : Math.round(size).toString()).replace('.', comma);
};

export const splittingWords = {
  piece: (part: string, number: number, of: number): Phrase => ({ en: `${part}, piece ${number} of ${of}`, de: `${part}, Stück ${number} von ${of}` }),
  dowel: (part: string, size: string): Phrase => ({ en: `${part}, dowel ${size}`, de: `${part}, Dübel ${size}` }),
  /** What holds a joint, after how many there are. */
  joint: ({ letter, pieces: [lower, upper], keys, count, size, labelled }: PlannedJoint): Phrase => {
    const held: Readonly<Record<PlannedJoint['keys'], Phrase>> = {
      dowels: { en: `${count} × dowel ${size} and glue`, de: `${count} × Dübel ${size} und Kleber` },
      dovetail: { en: `${count} × dovetail ${size}, slide along the cut`, de: `${count} × Schwalbenschwanz ${size}, entlang des Schnitts einschieben` },
      screws: { en: `${count} × screw ${size}`, de: `${count} × Schraube ${size}` },
      none: { en: 'glue only', de: 'nur Kleber' },
    };
    return {
      en: `${letter}: ${letter}${lower} meets ${letter}${upper}, ${held[keys].en}${labelled ? '' : ' (not labelled: mark it by hand)'}`,
      de: `${letter}: ${letter}${lower} an ${letter}${upper}, ${held[keys].de}${labelled ? '' : ' (ohne Kennung: von Hand markieren)'}`,
    };
  },
  order: { en: 'Try each joint dry before you glue it; begin with A.', de: 'Jede Fuge vor dem Kleben trocken probieren; mit A beginnen.' },
  fits: { en: 'It fits the bed as it is.', de: 'Es passt auf das Druckbett, wie es ist.' },
  why: ({ pieces, axes, area }: { readonly pieces: number; readonly axes: readonly string[]; readonly area: number }): Phrase => ({
    en: `${pieces} pieces are the fewest that fit the bed. Cut across ${listed(axes, 'and')} where little is cut through (${squareCentimetres(area, '.')} cm² in all), away from ledges.`,
    de: `Mit weniger als ${pieces} Stücken passt es nicht auf das Bett. Geschnitten quer zu ${listed(axes, 'und')}, wo wenig durchtrennt wird (zusammen ${squareCentimetres(area, ',')} cm²), abseits von Absätzen.`,
  }),
  /** How one piece, or several that hold together already, go onto others. */
  joinStep: (part: string, moved: readonly number[], onto: readonly number[], letters: readonly string[]): Phrase => ({
    en: `${part}: put piece ${listed(moved.map(String), 'and')} onto piece ${listed(onto.map(String), 'and')} (joint ${listed(letters, 'and')}).`,
    de: `${part}: Stück ${listed(moved.map(String), 'und')} an Stück ${listed(onto.map(String), 'und')} ansetzen (Fuge ${listed(letters, 'und')}).`,
  }),
  /** What is done at one joint, hardware by its designation. */
  joinNote: ({ letter, pieces: [lower, upper], keys, count, size, labelled, headed, hardware }: PlannedJoint, standing: number): Phrase => {
    const fixed = `${letter}${standing}`, moved = `${letter}${standing === lower ? upper : lower}`;
    const [low, high] = [`${letter}${lower}`, `${letter}${upper}`];
    const headedAt = `${letter}${headed ?? lower}`, threaded = headed === upper ? low : high;
    const screws = hardware.filter(({ designation }) => designation.startsWith('ISO ')).map(({ designation, quantity }) => `${quantity} × ${designation}`);
    const inserts = hardware.filter(({ designation }) => !designation.startsWith('ISO ')).map(({ designation, quantity }) => `${quantity} × ${designation}`);
    const done: Readonly<Record<SplitKeys, Phrase>> = {
      dowels: {
        en: `Put glue into the holes of ${fixed} and on its face, push in ${count} × dowel ${size}, then press ${moved} on.`,
        de: `Kleber in die Löcher von ${fixed} und auf die Fläche geben, ${count} × Dübel ${size} einstecken, dann ${moved} aufdrücken.`,
      },
      dovetail: {
        en: `Slide the slots of ${high} along the cut onto the ${count} × dovetail ${size} of ${low}. A drop of glue keeps them there.`,
        de: `Die Nuten von ${high} entlang des Schnitts auf ${count} × Schwalbenschwanz ${size} von ${low} schieben. Ein Tropfen Kleber hält sie dort.`,
      },
      screws: {
        en: `Melt ${listed(inserts, 'and')} into ${threaded}; put the faces together, and screw through ${headedAt} with ${listed(screws, 'and')}.`,
        de: `${listed(inserts, 'und')} in ${threaded} einschmelzen; die Flächen zusammenlegen und durch ${headedAt} mit ${listed(screws, 'und')} verschrauben.`,
      },
      none: {
        en: `Put glue on the face of ${fixed}, press ${moved} on, and hold them until they stay.`,
        de: `Kleber auf die Fläche von ${fixed} geben, ${moved} aufdrücken und halten, bis es hält.`,
      },
    };
    return {
      en: `${done[keys].en}${labelled ? '' : ` The faces carry no label: mark them ${low} and ${high} by hand.`}`,
      de: `${done[keys].de}${labelled ? '' : ` Die Flächen tragen keine Kennung: von Hand mit ${low} und ${high} markieren.`}`,
    };
  },
  map: (part: string): Phrase => ({ en: `${part}: find its pieces. The letter on a face names its joint, the number the piece.`, de: `${part}: die Stücke finden. Der Buchstabe auf einer Fläche nennt die Fuge, die Zahl das Stück.` }),
  glue: { en: 'Glue that holds what the parts are made of', de: 'Kleber, der den Werkstoff der Teile hält' },
};

const keyWords: Readonly<Record<SplitKeys, Phrase>> = { dowels: { en: 'dowels', de: 'Dübel' }, dovetail: { en: 'dovetails', de: 'Schwalbenschwänze' }, screws: { en: 'screws', de: 'Schrauben' }, none: { en: 'keys', de: 'Verbinder' } };

/** What somebody should know who joins the pieces: sentences that say what to do, one for all joints of which the same is true. */
export function saySplits(findings: readonly SplitFinding[], language: Language): readonly string[] {
  const groups = new Map<string, { readonly first: SplitFinding; readonly joints: string[] }>();
  for (const finding of findings) {
    const key = finding.code === 'loose-bodies' ? `${finding.part} ${finding.piece}` : `${finding.part} ${finding.code} ${finding.code === 'glue-only' ? finding.keys : ''}`;
    const group = groups.get(key) ?? { first: finding, joints: [] };
    groups.set(key, group);
    if ('joint' in finding) group.joints.push(finding.joint);
  }
  return [...groups.values()].map(({ first, joints }) => sayOne(first, joints)[language]);
}

function sayOne(finding: SplitFinding, joints: readonly string[]): Phrase {
  const one = joints.length < 2;
  const [en, de] = [`${one ? 'Joint' : 'Joints'} ${listed(joints, 'and')}`, `${one ? 'Fuge' : 'den Fugen'} ${listed(joints, 'und')}`];
  switch (finding.code) {
    case 'glue-only':
      return {
        en: `${en} ${one ? 'has' : 'have'} no room for ${keyWords[finding.keys].en}, so glue alone holds ${one ? 'it' : 'them'}. Move the cut to where more is cut through, or choose something else to join the pieces.`,
        de: `In ${de} ist kein Platz für ${keyWords[finding.keys].de}, also hält dort nur Kleber. Leg den Schnitt dorthin, wo mehr durchtrennt wird, oder wähl eine andere Verbindung.`,
      };
    case 'one-key':
      return {
        en: `${en} ${one ? 'has' : 'have'} room for one pin or screw only, around which the pieces could turn. Line up their edges while you join them.`,
        de: `In ${de} ist nur für einen Stift oder eine Schraube Platz, um die sich die Stücke drehen könnten. Richte beim Verbinden ihre Kanten aus.`,
      };
    case 'unlabelled':
      return {
        en: `The faces of ${en.charAt(0).toLowerCase()}${en.slice(1)} are too small for labels. Mark the pieces by hand as you take them off the bed.`,
        de: `In ${de} sind die Flächen für Kennungen zu klein. Markier die Stücke von Hand, wenn du sie vom Bett nimmst.`,
      };
    case 'loose-bodies':
      return {
        en: `Piece ${finding.piece} falls into ${finding.bodies} bodies that do not hang together. Move the cut so that it stays in one.`,
        de: `Stück ${finding.piece} zerfällt in ${finding.bodies} Körper, die nicht zusammenhängen. Versetz den Schnitt so, dass es eins bleibt.`,
      };
  }
}
