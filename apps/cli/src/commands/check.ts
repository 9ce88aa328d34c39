import { estimate, fabricationParts, layOut, price } from '@patternbook/fabrication';
import { deadEndsOf, deadEndWords, defaultValues, formatValue, say } from '@patternbook/product';
import type { Conflict, ProductDefinition } from '@patternbook/product';
import type { Arguments } from '../arguments.ts';
import type { Bench } from '../bench.ts';
import { BadInput, exitCodes } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import { openSubject } from '../subject.ts';
import type { Subject } from '../subject.ts';

/**
 * What becomes of values: do they go together, what do the parts measure, what would it cost and how long would it take.
 * Values that conflict may describe nothing that can be made; then the conflicts are told alone.
 */
export async function check(bench: Bench, args: Arguments): Promise<Answer> {
  const subject = await openSubject(bench, args);
  const { definition, checked, frozen } = subject;
  const conflicts = checked.conflicts.map(told);
  const made = await make(bench, subject);
  const deadEnds = asksForTheProduct(args) ? deadEndsIn(definition) : undefined;
  const json = {
    product: definition.id,
    version: definition.version,
    variant: frozen.variant,
    values: checked.values,
    finishes: checked.finishes,
    conflicts,
    advice: checked.advice.map(told),
    ...(deadEnds && { deadEnds }),
    ...made,
  };
  const lines = [
    `${say(definition.name, 'en')} ${definition.version}, variant ${frozen.variant.slice(0, 12)}`,
    ...Object.entries(definition.parameters).filter(([id]) => checked.visible.has(id)).map(([id, parameter]) => `  ${id.padEnd(20)} ${formatValue(parameter, checked.values[id] ?? parameter.default, { language: 'en' })}`),
    '',
    ...made.parts.map(({ name, bounds, massGrams, triangles }) => `  ${name}: ${[0, 1, 2].map((axis) => round((bounds.max[axis] ?? 0) - (bounds.min[axis] ?? 0))).join(' × ')} mm, ${massGrams} g, ${triangles} triangles`),
    ...(made.printMinutes === null ? [] : [`  ${made.printMinutes} min${made.price ? `, ${(made.price.amount / 100).toFixed(2)} ${made.price.currency} at ${bench.store.name}` : ''}`]),
    ...conflicts.map(({ rule, message, repairs }) => `Conflict (${rule}): ${message}${repairs.map(({ label }) => ` → ${label}`).join('')}`),
    ...(deadEnds ?? []).map(({ message }) => `Dead end: ${message}`),
  ];
  return { json, text: lines.join('\n'), exitCode: conflicts.length > 0 ? exitCodes.conflicts : exitCodes.done };
}

/** A product or a script without values of one's own: then its author wants to know what of it leads nowhere, which takes seconds. */
const asksForTheProduct = ({ subject = '', preset, set }: Arguments): boolean => preset === undefined && set.length === 0 && !/\.(json|3mf)$/i.test(subject);

const deadEndsIn = (definition: ProductDefinition) => deadEndsOf(definition, defaultValues(definition)).map((each) => ({ ...each, message: say(deadEndWords(definition, each), 'en') }));

const nothing = { parts: [], hardware: [], notes: [], massGrams: null, price: null, printMinutes: null } as const;

async function make(bench: Bench, { definition, checked, frozen, source }: Subject) {
  const outcome = await bench.workshop.evaluate({ source, values: frozen.design.values, quality: 'final', purpose: 'make' });
  if (!outcome.ok) {
    if (checked.conflicts.length > 0) return nothing;
    throw bench.asError(outcome.fault);
  }
  const evaluation = outcome.value;
  const parts = fabricationParts({ declarations: definition.parts, bodies: evaluation.parts, finishes: frozen.design.finishes, turns: frozen.design.turns, materials: bench.catalogue.materials, language: 'en' });
  if (!parts.ok) throw new BadInput(parts.fault.message);
  const estimated = estimate(layOut(parts.value, bench.catalogue.machines));
  const priced = price(estimated, bench.store);
  return {
    parts: parts.value.map((part) => {
      const { volume, area, bounds, genus, triangles, pieces } = part.measurements;
      return { id: part.id, name: part.name, quantity: part.quantity, volume, area, bounds, genus, triangles, pieces, massGrams: round(estimated.parts.find((one) => one.part === part.id)?.grams ?? 0) };
    }),
    hardware: evaluation.hardware.map(({ designation, quantity, purpose }) => ({ designation, quantity, purpose: say(purpose, 'en') })),
    notes: evaluation.notes,
    massGrams: round(estimated.grams),
    price: priced.ok ? { currency: priced.value.currency, amount: priced.value.amount, store: bench.store.id } : null,
    printMinutes: round(estimated.minutes),
  };
}

const told = ({ rule, message, parameters, repairs }: Conflict) => ({
  rule,
  message: say(message, 'en'),
  parameters,
  repairs: repairs.map(({ label, set }) => ({ label: say(label, 'en'), set })),
});

const round = (value: number): number => Math.round(value * 100) / 100;
