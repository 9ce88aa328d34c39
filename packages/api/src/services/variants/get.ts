import { tables } from '@patternbook/database';
import type { Design } from '@patternbook/product';
import { eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { notFound } from '../../faults.ts';

const { variants } = tables;

/** What was frozen when it was first made. Neither its owner nor its name is told. */
export async function getVariant(context: Context, input: { readonly variant: string }): Promise<{ readonly design: Design }> {
  const [row] = await context.database.read.select({ design: variants.design }).from(variants).where(eq(variants.hash, input.variant));
  return row ?? notFound('variant');
}
