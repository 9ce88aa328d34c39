import { cutsFor, cutUp, exportOptionsSchema, fabricationParts, splitKeys, splitsOf } from '@patternbook/fabrication';
import type { ArtefactWish, CutUp, Machine, Split, SplitKeys } from '@patternbook/fabrication';
import type { Frozen, ProductDefinition } from '@patternbook/product';
import type { Evaluation } from '@patternbook/workshop';
import type { Bench } from './bench.ts';
import { BadInput } from './outcome.ts';

interface Splitting {
  readonly definition: ProductDefinition;
  readonly frozen: Frozen;
  readonly evaluation: Evaluation;
  /** In order of preference. */
  readonly machines: readonly Machine[];
}

/** `part:axis:at[,at…][:keys]`, as often as one likes, or `auto[:keys]` for whatever no machine holds. */
export function splitsFrom(bench: Bench, texts: readonly string[], splitting: Splitting): readonly Split[] {
  const splits = new Map<string, Split>();
  for (const text of texts) {
    for (const split of /^auto(:|$)/.test(text) ? suggested(bench, keysIn(text.split(':')[1], text), splitting) : [typed(text)]) {
      const before = splits.get(split.part);
      splits.set(split.part, before ? { ...split, planes: [...before.planes, ...split.planes] } : split);
    }
  }
  const read = exportOptionsSchema.shape.splits.safeParse([...splits.values()]);
  if (!read.success) throw new BadInput(`--split: ${read.error.issues[0]?.message ?? 'this cannot be read'}.`);
  return read.data ?? [];
}

function keysIn(word: string | undefined, text: string): SplitKeys {
  const keys = splitKeys.find((each) => each === (word ?? 'dowels'));
  if (!keys) throw new BadInput(`--split ${text}: join the pieces with ${splitKeys.join(', ')}, not “${word}”.`);
  return keys;
}

function typed(text: string): Split {
  const [part = '', axis, heights = '', keys, ...rest] = text.split(':');
  const planes = heights.split(',').map((at) => ({ axis, at: at.trim() === '' ? NaN : Number(at) }));
  const sound = (axis === 'x' || axis === 'y' || axis === 'z') && planes.every(({ at }) => Number.isFinite(at)) && rest.length === 0 && part !== '';
  if (!sound) throw new BadInput(`Write --split part:axis:millimetres, such as --split pot:z:120 or --split pot:x:0,80:dovetail, or --split auto; not “${text}”.`);
  return { part, planes: planes.map(({ at }) => ({ axis, at })), keys: keysIn(keys, text) };
}

/** Cuts for each part that is too large for the machines that make it; for the first of those, where it is too large for all. */
function suggested({ catalogue }: Bench, keys: SplitKeys, { definition, frozen, evaluation, machines }: Splitting): readonly Split[] {
  const parts = fabricationParts({ declarations: definition.parts, bodies: evaluation.parts, finishes: frozen.design.finishes, turns: frozen.design.turns, materials: catalogue.materials, language: 'en' });
  if (!parts.ok) throw new BadInput(parts.fault.message);
  return cutsFor(parts.value, machines).map(({ part, planes }): Split => {
    if (planes.length === 0) throw new BadInput(`No cuts were found that make ${part} fit: say where with --split ${part}:axis:millimetres.`);
    return { part, planes: [...planes], keys };
  });
}

/** The pieces of what a wish wants cut up, made by the same workshop; nothing where it wants none. */
export async function cutFor({ workshop }: Bench, wish: ArtefactWish, { parts, outlined }: Evaluation): Promise<CutUp | undefined> {
  const splits = splitsOf(wish);
  if (splits.length === 0 || !outlined) return undefined;
  const cut = await cutUp({ graph: outlined, bodies: parts, splits }, (request) => workshop.solids(request));
  if (!cut.ok) throw new BadInput(cut.fault.message);
  return cut.value;
}
