import type { Vector3 } from '@patternbook/geometry';
import type { ProductDefinition } from '@patternbook/product';
import { type Bom, type BomHardware, nameOf } from '../bom/bom.ts';
import type { FabricationPart } from '../parts/part.ts';
import { guideWords } from '../words/guide.ts';
import type { Language } from '../words/language.ts';

/** One part that is added to what stands already. */
export interface AssemblyStep {
  readonly part: FabricationPart;
  readonly sentence: string;
  /** Bought things that are for this part, as far as their purpose says so. */
  readonly hardware: readonly BomHardware[];
}

const squared = (v: Vector3): number => v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
const minus = (a: Vector3, b: Vector3): Vector3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];

/** Middle of a part, `share` of its way apart. */
export function middleOf({ measurements: { bounds: { min, max } }, explode }: FabricationPart, share: number): Vector3 {
  return [0, 1, 2].map((axis) => (min[axis]! + max[axis]!) / 2 + explode[axis]! * share) as unknown as Vector3;
}

/** Parts nearer than this touch: mm. */
const touching = 0.6;

const touch = (a: FabricationPart, b: FabricationPart): boolean => [0, 1, 2].every((axis) =>
  a.measurements.bounds.min[axis]! <= b.measurements.bounds.max[axis]! + touching && b.measurements.bounds.min[axis]! <= a.measurements.bounds.max[axis]! + touching);

/**
 * An order to put parts together: what the exploded view leaves nearly in place and stands lowest comes first; then always
 * the nearest to it, apart as they are in that view, of those that touch what stands already; and what comes down from
 * above comes last, from the lowest to the highest, since it closes what is under it.
 */
export function inOrder(parts: readonly FabricationPart[]): readonly FabricationPart[] {
  const farthest = Math.max(0, ...parts.map(({ explode }) => squared(explode)));
  const still = parts.filter(({ explode }) => squared(explode) <= farthest * 0.36);
  const [base] = (still.length > 0 ? still : parts).toSorted((a, b) => middleOf(a, 1)[2] - middleOf(b, 1)[2]);
  if (!base) return [];
  const from = middleOf(base, 1);
  const away = (part: FabricationPart): number => squared(minus(middleOf(part, 1), from));
  const others = parts.filter((part) => part !== base);
  const waiting = others.filter((part) => direction(part) !== 'above').toSorted((a, b) => away(a) - away(b));
  const order = [base];
  while (waiting.length > 0) {
    const next = waiting.find((part) => order.some((standing) => touch(part, standing))) ?? waiting[0]!;
    waiting.splice(waiting.indexOf(next), 1);
    order.push(next);
  }
  return [...order, ...others.filter((part) => direction(part) === 'above').toSorted((a, b) => middleOf(a, 1)[2] - middleOf(b, 1)[2])];
}

function direction({ explode }: FabricationPart): 'above' | 'below' | 'front' | 'back' | 'left' | 'right' | 'beside' {
  const sizes = explode.map(Math.abs) as unknown as Vector3;
  const most = Math.max(...sizes);
  if (most === 0) return 'beside';
  if (sizes[2] >= most * 0.999) return explode[2] > 0 ? 'above' : 'below';
  if (sizes[1] >= most * 0.999) return explode[1] > 0 ? 'back' : 'front';
  return explode[0] > 0 ? 'right' : 'left';
}

/** A name in the middle of an English sentence: small, unless it is an abbreviation. */
const inSentence = (name: string, language: Language): string => (language === 'en' && !/^.\p{Lu}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);

/**
 * @param bom what is bought for these parts.
 * @param product names the parts.
 */
export function assemblySteps(parts: readonly FabricationPart[], { language, hardware: bought, parts: listed }: Pick<Bom, 'language' | 'hardware' | 'parts'>, product: ProductDefinition): { readonly steps: readonly AssemblyStep[]; readonly left: readonly BomHardware[] } {
  const free = new Set(bought);
  const order = inOrder(parts);
  // From the last: a screw for the lid of a case belongs to the lid, which comes later.
  const hardware = new Map(order.toReversed().map((part) => {
    const name = nameOf(part, product, language).toLowerCase();
    const own = order[0] === part ? [] : [...free].filter(({ purpose }) => purpose.toLowerCase().includes(name));
    for (const one of own) free.delete(one);
    return [part, own];
  }));
  // What nothing claims belongs inside where a later part is screwed on and closes it; glue belongs to the first joint.
  const closes = [...hardware.values()].some((own) => own.length > 0);
  const extra = new Map(order.slice(0, 2).map((part, place) => [part, [...free].filter(({ designation }) => (order.length > 1 && designation.startsWith('EN 204 ') ? place === 1 : closes && place === 0))]));
  for (const one of [...extra.values()].flat()) free.delete(one);
  const steps = order.map((part, place): AssemblyStep => {
    const quantity = listed.find(({ id }) => id === part.id)?.quantity ?? part.quantity;
    const phrase = guideWords[place === 0 ? 'begin' : direction(part)][language];
    const name = inSentence(nameOf(part, product, language), language);
    const sentence = phrase.replace('{part}', () => (quantity > 1 ? `${name} (${quantity}×)` : name));
    return { part, sentence: sentence.charAt(0).toUpperCase() + sentence.slice(1), hardware: [...(extra.get(part) ?? []), ...(hardware.get(part) ?? [])] };
  });
  return { steps, left: [...free] };
}
