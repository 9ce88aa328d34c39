import { productIds } from '@patternbook/assets';
import { say } from '@patternbook/product';
import type { Bench } from '../bench.ts';
import { exitCodes } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import { catalogueProduct } from '../subject.ts';

/** The catalogue, a line a product. */
export async function products(bench: Bench): Promise<Answer> {
  const all = await Promise.all(productIds.map(async (id) => (await catalogueProduct(bench, id)).definition));
  const json = all.map(({ id, version, name, tagline, parameters, presets }) => ({
    id, version, name: say(name, 'en'), tagline: say(tagline, 'en'), parameters: Object.keys(parameters).length, presets: presets.map((preset) => preset.id),
  }));
  const width = Math.max(...json.map(({ id }) => id.length));
  return { json, text: json.map(({ id, version, tagline }) => `${id.padEnd(width)}  ${version}  ${tagline}`).join('\n'), exitCode: exitCodes.done };
}
