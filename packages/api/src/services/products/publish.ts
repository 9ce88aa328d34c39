/** Publishes a product version from its script. Not a procedure: only the operator does this, when the program starts. */
import { createHash } from 'node:crypto';
import { tables } from '@patternbook/database';
import type { ProductSample } from '@patternbook/database';
import { processIn } from '@patternbook/fabrication';
import { checkDesign, freeze } from '@patternbook/product';
import type { Design, ProductDefinition } from '@patternbook/product';
import { and, eq } from 'drizzle-orm';
import type { Surroundings } from '../../context.ts';
import { drawSoon } from '../../tasks/drawPictures.ts';

const { products, productVersions } = tables;

/** Pictures are waited for, and take all that a small machine has; an author reads what was found the next day. */
const checkAfterSeconds = 900;

export type PublishOutcome =
  | { readonly ok: true; readonly value: { readonly id: string; readonly version: string; readonly published: boolean } }
  | { readonly ok: false; readonly fault: { readonly code: 'script-refused' | 'version-taken' | 'preset-refused'; readonly message: string } };

const refused = (code: 'script-refused' | 'version-taken' | 'preset-refused', message: string): PublishOutcome => ({ ok: false, fault: { code, message } });

/** Publishing the same script again changes nothing; another script needs another version. */
export async function publishProduct(surroundings: Surroundings, input: { readonly script: string }): Promise<PublishOutcome> {
  const hash = createHash('sha256').update(input.script).digest('hex');
  const described = await surroundings.workshop.describe({ hash, script: input.script });
  if (!described.ok) return refused('script-refused', described.fault.message);
  const definition = described.value;
  const numbers = /^(\d+)\.(\d+)\.(\d+)$/.exec(definition.version);
  if (!numbers) return refused('script-refused', `Publish ${definition.id} with a version of three numbers, such as 1.0.0.`);

  const samples = freezeSamples(surroundings, definition);
  if (typeof samples === 'string') return refused('preset-refused', samples);

  return surroundings.database.write(async (writer) => {
    await writer.insert(products).values({ id: definition.id, createdAt: surroundings.now() }).onConflictDoNothing();
    const made = await writer
      .insert(productVersions)
      .values({
        product: definition.id,
        version: definition.version,
        major: Number(numbers[1]),
        minor: Number(numbers[2]),
        patch: Number(numbers[3]),
        script: input.script,
        scriptHash: hash,
        definition,
        samples,
        publishedAt: surroundings.now(),
      })
      .onConflictDoNothing()
      .returning({ version: productVersions.version });
    if (made.length === 0) {
      const [before] = await writer
        .select({ scriptHash: productVersions.scriptHash })
        .from(productVersions)
        .where(and(eq(productVersions.product, definition.id), eq(productVersions.version, definition.version)));
      if (before?.scriptHash !== hash) return refused('version-taken', `${definition.id} ${definition.version} was published with another script: raise its version.`);
    }
    if (made.length > 0) {
      // Its defaults keep every rule, so there are designs; which of its choices lead nowhere takes seconds to tell.
      await surroundings.tasks.enqueue(writer, { id: surroundings.ids.uuid(), kind: 'check-product', input: { product: definition.id, version: definition.version }, owner: null, startAfterSeconds: checkAfterSeconds });
      for (const { preset, variant, design } of samples) {
        if (preset === null) await drawSoon(surroundings, writer, { variant, design });
        else await surroundings.tasks.enqueue(writer, { id: surroundings.ids.uuid(), kind: 'draw-pictures', input: { variant, design, sizes: 'small' }, owner: null });
      }
    }
    return { ok: true, value: { id: definition.id, version: definition.version, published: made.length > 0 } };
  });
}

/** The default design and every preset, or what is wrong with one of them. */
function freezeSamples(surroundings: Pick<Surroundings, 'catalogue'>, definition: ProductDefinition): ProductSample[] | string {
  const base: Design = { schema: 1, product: { id: definition.id, version: definition.version }, values: {}, features: [], finishes: {} };
  const designs = [
    { preset: null, design: base },
    ...definition.presets.map(({ id, values, finishes }) => ({ preset: id, design: { ...base, values, finishes: finishes ?? {} } })),
  ];
  const samples: ProductSample[] = [];
  for (const { preset, design } of designs) {
    const { refusals, conflicts } = checkDesign(definition, design, { processOf: processIn(surroundings.catalogue.materials) });
    const problem = refusals[0]?.message.en ?? conflicts[0]?.message.en;
    if (problem !== undefined) return `${preset === null ? 'The default design' : `Preset ${preset}`} cannot be made: ${problem}`;
    samples.push({ preset, ...freeze(definition, design) });
  }
  return samples;
}
