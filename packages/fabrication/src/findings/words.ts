/** What a finding says to people: what was measured against what the process wants, and what to do. */
import type { Finding, FindingCode } from './finding.ts';

type Language = 'en' | 'de';

interface Sentence {
  /** Places in braces are figures of the finding: `value`, `limit`, or a name of its detail. */
  readonly says: string;
  readonly todo: string;
}

type Words = Readonly<Record<Language, Sentence>>;

const thinWall: Words = {
  en: { says: 'A wall is {value} mm thick here; this process wants {limit} mm.', todo: 'Make it thicker.' },
  de: { says: 'Eine Wand ist hier {value} mm dick; dieses Verfahren braucht {limit} mm.', todo: 'Machen Sie sie dicker.' },
};

export const findingWords: Readonly<Record<FindingCode, Words>> = {
  'thin-wall': thinWall,
  'thin-feature': {
    en: { says: 'A stroke or pin is {value} mm wide here; below {limit} mm it may be left out or break off.', todo: 'Choose a bolder typeface, larger letters or a thicker feature.' },
    de: { says: 'Ein Strich oder Stift ist hier {value} mm breit; unter {limit} mm fehlt er womöglich oder bricht ab.', todo: 'Wählen Sie eine kräftigere Schrift, größere Buchstaben oder ein dickeres Detail.' },
  },
  'narrow-gap': {
    en: { says: 'Two surfaces are {value} mm apart here; below {limit} mm they grow together.', todo: 'Leave more room between them, or none.' },
    de: { says: 'Zwei Flächen liegen hier {value} mm auseinander; unter {limit} mm wachsen sie zusammen.', todo: 'Lassen Sie mehr Platz dazwischen oder gar keinen.' },
  },
  'small-hole': {
    en: { says: 'A hole has a diameter of {value} mm; below {limit} mm it comes out smaller, or closes.', todo: 'Make it larger, or drill it afterwards.' },
    de: { says: 'Ein Loch hat {value} mm Durchmesser; unter {limit} mm wird es enger oder geht zu.', todo: 'Machen Sie es größer, oder bohren Sie es nach.' },
  },
  overhang: {
    en: { says: 'A surface leans out by {value}° and hangs {reach} mm free; beyond {limit}° it sags without supports.', todo: 'Turn the part, make the slope steeper, or print it with supports.' },
    de: { says: 'Eine Fläche neigt sich um {value}° nach außen und hängt {reach} mm frei; über {limit}° sackt sie ohne Stützen durch.', todo: 'Drehen Sie das Teil, machen Sie die Schräge steiler, oder drucken Sie mit Stützen.' },
  },
  'long-bridge': {
    en: { says: 'A ceiling spans {value} mm in mid-air; beyond {limit} mm its lines sag.', todo: 'Make the opening narrower, turn the part, or print it with supports.' },
    de: { says: 'Eine Decke überspannt {value} mm frei; über {limit} mm hängen ihre Linien durch.', todo: 'Machen Sie die Öffnung schmaler, drehen Sie das Teil, oder drucken Sie mit Stützen.' },
  },
  floating: {
    en: { says: 'Something begins {value} mm above the bed with nothing under it.', todo: 'Turn the part, connect it to what is below, or print it with supports.' },
    de: { says: 'Etwas beginnt {value} mm über dem Druckbett, und nichts ist darunter.', todo: 'Drehen Sie das Teil, verbinden Sie es nach unten, oder drucken Sie mit Stützen.' },
  },
  'trapped-resin': {
    en: { says: '{value} mm³ of liquid resin stay inside: {drains} of two drain holes are there.', todo: 'Add two holes of at least 3 mm, far from each other, or fill the hollow.' },
    de: { says: '{value} mm³ flüssiges Harz bleiben innen: {drains} von zwei Abflusslöchern sind da.', todo: 'Setzen Sie zwei Löcher von mindestens 3 mm, weit voneinander, oder füllen Sie den Hohlraum.' },
  },
  'suction-cup': {
    en: { says: 'A hollow of {value} mm³ opens towards the film alone and sucks itself to it; {limit} mm³ go well.', todo: 'Add a hole near its floor, or turn the part.' },
    de: { says: 'Ein Hohlraum von {value} mm³ öffnet sich nur zur Folie und saugt sich an ihr fest; {limit} mm³ gehen gut.', todo: 'Setzen Sie ein Loch nahe am Boden, oder drehen Sie das Teil.' },
  },
  tipping: {
    en: { says: 'The part is {height} mm high and {value} times as high as its foot reaches; beyond {limit} times it is knocked over.', todo: 'Lay it down, widen its foot, or print it with a brim.' },
    de: { says: 'Das Teil ist {height} mm hoch und {value}-mal so hoch, wie sein Fuß reicht; über {limit}-mal wird es umgestoßen.', todo: 'Legen Sie es hin, verbreitern Sie den Fuß, oder drucken Sie mit Rand.' },
  },
  'small-contact': {
    en: { says: 'Only {value} mm² stand on the bed; a part this high wants {limit} mm².', todo: 'Turn the part so that a flat side lies down, or print it with a brim.' },
    de: { says: 'Nur {value} mm² stehen auf dem Druckbett; ein so hohes Teil braucht {limit} mm².', todo: 'Drehen Sie das Teil auf eine flache Seite, oder drucken Sie mit Rand.' },
  },
  warping: {
    en: { says: 'A flat foot of {value} mm with sharp corners lifts off at its ends; up to {limit} mm go well.', todo: 'Round the corners, or print it with a brim.' },
    de: { says: 'Ein flacher Fuß von {value} mm mit scharfen Ecken löst sich an den Enden; bis {limit} mm geht es gut.', todo: 'Runden Sie die Ecken, oder drucken Sie mit Rand.' },
  },
  'too-large': {
    en: { says: 'The part measures {value} mm where the machine has room for {limit} mm.', todo: 'Make it smaller, or choose a larger machine.' },
    de: { says: 'Das Teil misst {value} mm, wo die Maschine Platz für {limit} mm hat.', todo: 'Machen Sie es kleiner, oder wählen Sie eine größere Maschine.' },
  },
  'no-machine': {
    en: { says: 'None of the machines works with this material.', todo: 'Choose another material.' },
    de: { says: 'Keine der Maschinen verarbeitet dieses Material.', todo: 'Wählen Sie ein anderes Material.' },
  },
  'no-sheet': {
    en: { says: 'None of the machines cuts this material at this thickness.', todo: 'Choose another thickness or material.' },
    de: { says: 'Keine der Maschinen schneidet dieses Material in dieser Dicke.', todo: 'Wählen Sie eine andere Dicke oder ein anderes Material.' },
  },
  'no-bending': {
    en: { says: 'None of the machines that cut this sheet has a press to bend it.', todo: 'Choose another store, or a part that stays flat.' },
    de: { says: 'Bei keiner der Maschinen, die dieses Blech schneiden, steht eine Presse zum Biegen.', todo: 'Wählen Sie einen anderen Laden oder ein Teil, das flach bleibt.' },
  },
  'narrow-web': {
    en: { says: 'Only {value} mm are left between two cuts; sheet of {thickness} mm wants {limit} mm.', todo: 'Move the cuts apart, or choose thinner sheet.' },
    de: { says: 'Zwischen zwei Schnitten bleiben nur {value} mm; eine Platte von {thickness} mm braucht {limit} mm.', todo: 'Rücken Sie die Schnitte auseinander, oder wählen Sie eine dünnere Platte.' },
  },
  'narrow-slot': {
    en: { says: 'A slot is {value} mm wide; what cuts it is {limit} mm wide.', todo: 'Make the slot wider, or leave it out.' },
    de: { says: 'Ein Schlitz ist {value} mm breit; was ihn schneidet, ist {limit} mm breit.', todo: 'Machen Sie den Schlitz breiter, oder lassen Sie ihn weg.' },
  },
  'sharp-inner-corner': {
    en: { says: 'An inner corner has a radius of {value} mm; the cutter leaves {limit} mm.', todo: 'Round the corner, or let the cutter run into it.' },
    de: { says: 'Eine Innenecke hat einen Radius von {value} mm; der Fräser lässt {limit} mm stehen.', todo: 'Runden Sie die Ecke, oder lassen Sie den Fräser in sie hineinlaufen.' },
  },
  'tight-bend': {
    en: { says: 'The inside radius of a bend is {value} mm; sheet of {thickness} mm cracks below {limit} mm.', todo: 'Choose a larger radius, or thinner sheet.' },
    de: { says: 'Der Innenradius einer Kantung ist {value} mm; Blech von {thickness} mm reißt unter {limit} mm.', todo: 'Wählen Sie einen größeren Radius oder dünneres Blech.' },
  },
  'short-flange': {
    en: { says: 'A leg reaches {value} mm from its bend; the press holds it from {limit} mm on.', todo: 'Make the leg longer, or choose thinner sheet.' },
    de: { says: 'Ein Schenkel reicht {value} mm über seine Kantung hinaus; die Presse hält ihn ab {limit} mm.', todo: 'Machen Sie den Schenkel länger, oder wählen Sie dünneres Blech.' },
  },
  'hole-near-bend': {
    en: { says: 'A hole is {value} mm from a bend; nearer than {limit} mm it is pulled out of round.', todo: 'Move the hole away from the bend, or make the leg longer.' },
    de: { says: 'Ein Loch liegt {value} mm neben einer Kantung; näher als {limit} mm wird es unrund.', todo: 'Rücken Sie das Loch von der Kantung weg, oder machen Sie den Schenkel länger.' },
  },
};

/** At most two decimals up to 10, one up to 100; written as the language does. */
function figure(value: number, language: Language): string {
  const digits = Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
  const text = String(Number(value.toFixed(digits)) + 0);
  return language === 'de' ? text.replace('.', ',') : text;
}

/**
 * The two sentences of a finding, with its figures.
 *
 * @param language BCP 47; English where it is not German.
 */
export function sayFinding({ code, value, limit, detail }: Finding, language: string): Sentence {
  const known: Language = language.toLowerCase().startsWith('de') ? 'de' : 'en';
  const { says, todo } = findingWords[code][known];
  const figures: Readonly<Record<string, number>> = { ...detail, value, limit };
  return { says: says.replace(/\{(\w+)\}/g, (_, name: string) => figure(figures[name] ?? 0, known)), todo };
}
