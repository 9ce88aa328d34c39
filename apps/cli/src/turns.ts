import { fabricationParts, waysUp } from '@patternbook/fabrication';
import { applyOperation, freeze, operationSchema } from '@patternbook/product';
import type { Design } from '@patternbook/product';
import type { Bench } from './bench.ts';
import { BadInput } from './outcome.ts';
import type { Product } from './subject.ts';

/** `part=x,y,z`, `part=best` for what supports, time and the visible face speak for, or `part=own` for the product's. */
export async function withTypedTurns(bench: Bench, texts: readonly string[], { definition, source, design }: Product & { readonly design: Design }): Promise<Design> {
  let turned = design;
  for (const text of texts) {
    const [part = '', way = '', ...rest] = text.split('=');
    if (rest.length > 0 || way === '') throw new BadInput(`Write --turn part=x,y,z in degrees, --turn part=best or --turn part=own, not “${text}”.`);
    if (!Object.hasOwn(definition.parts, part)) throw new BadInput(`There is no part “${part}” to turn; name one of ${Object.keys(definition.parts).join(', ')}.`);
    const turn = way === 'own' ? null : way === 'best' ? await bestOf(bench, part, { definition, source, design: turned }) : way.split(',').map((each) => (each.trim() === '' ? NaN : Number(each)));
    const operation = operationSchema.safeParse({ kind: 'setTurn', part, turn });
    if (!operation.success) throw new BadInput(`--turn ${text}: give three angles in degrees from -360 to 360, such as --turn ${part}=90,0,0.`);
    turned = applyOperation(turned, operation.data).design;
  }
  return turned;
}

/** Null where nothing is better than what the product says. */
async function bestOf(bench: Bench, id: string, { definition, source, design }: Product & { readonly design: Design }) {
  const { design: complete } = freeze(definition, design);
  const evaluation = await bench.evaluate(source, complete.values);
  const { materials, machines } = bench.catalogue;
  const parts = fabricationParts({ declarations: definition.parts, bodies: evaluation.parts, finishes: complete.finishes, turns: complete.turns, materials, language: 'en' });
  if (!parts.ok) throw new BadInput(parts.fault.message);
  const part = parts.value.find((each) => each.id === id);
  const body = evaluation.parts.find((each) => each.id === id);
  if (!part || !body) throw new BadInput(`This design has no part “${id}”; it has ${evaluation.parts.map((each) => each.id).join(', ')}.`);
  const found = waysUp({ part, machines, view: definition.view, own: body.printRotation });
  if (!found || found.presentIsBest) return complete.turns?.[id] ?? null;
  return found.others[0]?.rotation ?? null;
}
