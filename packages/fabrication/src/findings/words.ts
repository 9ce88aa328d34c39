/** What a finding says to people: what was measured against what the process wants, and what to do. */
import { formatQuantity, type MeasurementSystem } from '@patternbook/product';
import { type Finding, type FindingCode, type FindingUnit, unitOf } from './finding.ts';

type Language = 'en' | 'de';

interface Sentence {
  /** Places in braces are figures of the finding: `value`, `limit`, or a name of its detail. */
  readonly says: string;
  readonly todo: string;
}

type Words = Readonly<Record<Language, Sentence>>;

const thinWall: Words = {
  en: { says: 'A wall is {value} thick here; this process wants {limit}.', todo: 'Make it thicker.' },
  de: { says: 'Eine Wand ist hier {value} dick; dieses Verfahren braucht {limit}.', todo: 'Mach sie dicker.' },
};

export const findingWords: Readonly<Record<FindingCode, Words>> = {
  'thin-wall': thinWall,
  'thin-feature': {
    en: { says: 'A stroke or pin is {value} wide here; below {limit} it may be left out or break off.', todo: 'Choose a bolder typeface, larger letters or a thicker feature.' },
    de: { says: 'Ein Strich oder Stift ist hier {value} breit; unter {limit} fehlt er womöglich oder bricht ab.', todo: 'Wähle eine kräftigere Schrift, größere Buchstaben oder ein dickeres Detail.' },
  },
  'narrow-gap': {
    en: { says: 'Two surfaces are {value} apart here; below {limit} they grow together.', todo: 'Leave more room between them, or none.' },
    de: { says: 'Zwei Flächen liegen hier {value} auseinander; unter {limit} wachsen sie zusammen.', todo: 'Lass mehr Platz dazwischen oder gar keinen.' },
  },
  'small-hole': {
    en: { says: 'A hole has a diameter of {value}; below {limit} it comes out smaller, or closes.', todo: 'Make it larger, or drill it afterwards.' },
    de: { says: 'Ein Loch hat {value} Durchmesser; unter {limit} wird es enger oder geht zu.', todo: 'Mach es größer, oder bohr es nach.' },
  },
  overhang: {
    en: { says: 'A surface leans out by {value} and hangs {reach} free; beyond {limit} it sags without supports.', todo: 'Turn the part, make the slope steeper, or print it with supports.' },
    de: { says: 'Eine Fläche neigt sich um {value} nach außen und hängt {reach} frei; über {limit} sackt sie ohne Stützen durch.', todo: 'Dreh das Teil, mach die Schräge steiler, oder druck mit Stützen.' },
  },
  'long-bridge': {
    en: { says: 'A ceiling spans {value} in mid-air; beyond {limit} its lines sag.', todo: 'Make the opening narrower, turn the part, or print it with supports.' },
    de: { says: 'Eine Decke überspannt {value} frei; über {limit} hängen ihre Linien durch.', todo: 'Mach die Öffnung schmaler, dreh das Teil, oder druck mit Stützen.' },
  },
  floating: {
    en: { says: 'Something begins {value} above the bed with nothing under it.', todo: 'Turn the part, connect it to what is below, or print it with supports.' },
    de: { says: 'Etwas beginnt {value} über dem Druckbett, und nichts ist darunter.', todo: 'Dreh das Teil, verbinde es nach unten, oder druck mit Stützen.' },
  },
  'trapped-resin': {
    en: { says: '{value} of liquid resin stay inside: {drains} of two drain holes are there.', todo: 'Add two holes of at least 3 mm, far from each other, or fill the hollow.' },
    de: { says: '{value} flüssiges Harz bleiben innen: {drains} von zwei Abflusslöchern sind da.', todo: 'Setz zwei Löcher von mindestens 3 mm, weit voneinander, oder füll den Hohlraum.' },
  },
  'suction-cup': {
    en: { says: 'A hollow of {value} opens towards the film alone and sucks itself to it; {limit} go well.', todo: 'Add a hole near its floor, or turn the part.' },
    de: { says: 'Ein Hohlraum von {value} öffnet sich nur zur Folie und saugt sich an ihr fest; {limit} gehen gut.', todo: 'Setz ein Loch nahe am Boden, oder dreh das Teil.' },
  },
  tipping: {
    en: { says: 'The part is {height} high and {value} times as high as its foot reaches; beyond {limit} times it is knocked over.', todo: 'Lay it down, widen its foot, or print it with a brim.' },
    de: { says: 'Das Teil ist {height} hoch und {value}-mal so hoch, wie sein Fuß reicht; über {limit}-mal wird es umgestoßen.', todo: 'Leg es hin, verbreitere den Fuß, oder druck mit Rand.' },
  },
  'small-contact': {
    en: { says: 'Only {value} stand on the bed; a part this high wants {limit}.', todo: 'Turn the part so that a flat side lies down, or print it with a brim.' },
    de: { says: 'Nur {value} stehen auf dem Druckbett; ein so hohes Teil braucht {limit}.', todo: 'Dreh das Teil auf eine flache Seite, oder druck mit Rand.' },
  },
  warping: {
    en: { says: 'A flat foot of {value} with sharp corners lifts off at its ends; up to {limit} go well.', todo: 'Round the corners, or print it with a brim.' },
    de: { says: 'Ein flacher Fuß von {value} mit scharfen Ecken löst sich an den Enden; bis {limit} geht es gut.', todo: 'Runde die Ecken, oder druck mit Rand.' },
  },
  'too-large': {
    en: { says: 'The part measures {value} where the machine has room for {limit}.', todo: 'Make it smaller, or choose a larger machine.' },
    de: { says: 'Das Teil misst {value}, wo die Maschine Platz für {limit} hat.', todo: 'Mach es kleiner, oder wähle eine größere Maschine.' },
  },
  'no-machine': {
    en: { says: 'None of the machines works with this material.', todo: 'Choose another material.' },
    de: { says: 'Keine der Maschinen verarbeitet dieses Material.', todo: 'Wähle ein anderes Material.' },
  },
  'no-sheet': {
    en: { says: 'None of the machines cuts this material at this thickness.', todo: 'Choose another thickness or material.' },
    de: { says: 'Keine der Maschinen schneidet dieses Material in dieser Dicke.', todo: 'Wähle eine andere Dicke oder ein anderes Material.' },
  },
  'no-bending': {
    en: { says: 'None of the machines that cut this sheet has a press to bend it.', todo: 'Choose another store, or a part that stays flat.' },
    de: { says: 'Bei keiner der Maschinen, die dieses Blech schneiden, steht eine Presse zum Biegen.', todo: 'Wähle einen anderen Laden oder ein Teil, das flach bleibt.' },
  },
  'narrow-web': {
    en: { says: 'Only {value} are left between two cuts; sheet of {thickness} wants {limit}.', todo: 'Move the cuts apart, or choose thinner sheet.' },
    de: { says: 'Zwischen zwei Schnitten bleiben nur {value}; eine Platte von {thickness} braucht {limit}.', todo: 'Rück die Schnitte auseinander, oder wähle eine dünnere Platte.' },
  },
  'narrow-slot': {
    en: { says: 'A slot is {value} wide; what cuts it is {limit} wide.', todo: 'Make the slot wider, or leave it out.' },
    de: { says: 'Ein Schlitz ist {value} breit; was ihn schneidet, ist {limit} breit.', todo: 'Mach den Schlitz breiter, oder lass ihn weg.' },
  },
  'sharp-inner-corner': {
    en: { says: 'An inner corner has a radius of {value}; the cutter leaves {limit}.', todo: 'Round the corner, or let the cutter run into it.' },
    de: { says: 'Eine Innenecke hat einen Radius von {value}; der Fräser lässt {limit} stehen.', todo: 'Runde die Ecke, oder lass den Fräser in sie hineinlaufen.' },
  },
  'tight-bend': {
    en: { says: 'The inside radius of a bend is {value}; sheet of {thickness} cracks below {limit}.', todo: 'Choose a larger radius, or thinner sheet.' },
    de: { says: 'Der Innenradius einer Kantung ist {value}; Blech von {thickness} reißt unter {limit}.', todo: 'Wähle einen größeren Radius oder dünneres Blech.' },
  },
  'short-flange': {
    en: { says: 'A leg reaches {value} from its bend; the press holds it from {limit} on.', todo: 'Make the leg longer, or choose thinner sheet.' },
    de: { says: 'Ein Schenkel reicht {value} über seine Kantung hinaus; die Presse hält ihn ab {limit}.', todo: 'Mach den Schenkel länger, oder wähle dünneres Blech.' },
  },
  'hole-near-bend': {
    en: { says: 'A hole is {value} from a bend; nearer than {limit} it is pulled out of round.', todo: 'Move the hole away from the bend, or make the leg longer.' },
    de: { says: 'Ein Loch liegt {value} neben einer Kantung; näher als {limit} wird es unrund.', todo: 'Rück das Loch von der Kantung weg, oder mach den Schenkel länger.' },
  },
};

export interface FindingWordsOptions {
  /** BCP 47; English where it is not German. */
  readonly language: string;
  /** Metric if left out. */
  readonly system?: MeasurementSystem;
}

const unitOfDetail: Readonly<Record<string, FindingUnit>> = { drains: 'ratio', area: 'mm2' };

const millimetresPerInch = 25.4;
const raised = { mm2: ['mm²', 'in²', 2], mm3: ['mm³', 'in³', 3] } as const;

/** At most two decimals up to 10, one up to 100. */
const digitsFor = (value: number): number => (Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0);

function figure(value: number, unit: FindingUnit, { language, system }: FindingWordsOptions): string {
  const options = { language, ...(system && { system }) };
  const plain = (amount: number): string => formatQuantity(amount, 'angle', { language, digits: digitsFor(amount) }).replace('°', '');
  switch (unit) {
    case 'mm': return formatQuantity(value, 'length', system === 'imperial' ? options : { ...options, digits: digitsFor(value) });
    case 'degrees': return formatQuantity(value, 'angle', { ...options, digits: 0 });
    case 'ratio': return plain(value);
    case 'mm2': case 'mm3': {
      const [metric, imperial, times] = raised[unit];
      const inch = times === 2 ? millimetresPerInch * millimetresPerInch : millimetresPerInch * millimetresPerInch * millimetresPerInch;
      return system === 'imperial' ? `${plain(value / inch)}\u202f${imperial}` : `${plain(value)}\u202f${metric}`;
    }
  }
}

/** The two sentences of a finding, with its figures: what is the matter, and what to do. */
export function sayFinding({ code, value, limit, detail = {} }: Finding, options: FindingWordsOptions): Sentence {
  const { says, todo } = findingWords[code][options.language.toLowerCase().startsWith('de') ? 'de' : 'en'];
  const figures: Readonly<Record<string, string>> = Object.fromEntries([
    ...Object.entries(detail).map(([name, amount]) => [name, figure(amount, unitOfDetail[name] ?? 'mm', options)]),
    ['value', figure(value, unitOf(code), options)],
    ['limit', figure(limit, unitOf(code), options)],
  ]);
  return { says: says.replace(/\{(\w+)\}/g, (_, name: string) => figures[name] ?? ''), todo };
}
