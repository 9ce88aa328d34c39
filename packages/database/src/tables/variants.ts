import type { Graph, Measurements } from '@patternbook/geometry';
import type { Design, Hardware } from '@patternbook/product';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { document, hash, instant } from './columns.ts';

export interface VariantPart {
  readonly id: string;
  readonly quantity: number;
  /** At final quality. */
  readonly measurements: Measurements;
  readonly printRotation: readonly [number, number, number];
  /** Place of its solid in the graph; rows of the first releases do not say. */
  readonly node?: number;
}

/** Frozen designs by the hash of their content, with the graph, so that a reprint years later needs no old script. Immutable. */
export const variants = pgTable('variants', {
  hash: hash('hash').primaryKey(),
  product: text('product').notNull(),
  productVersion: text('product_version').notNull(),
  design: document<Design>('design').notNull(),
  graph: document<Graph>('graph').notNull(),
  parts: document<readonly VariantPart[]>('parts').notNull(),
  hardware: document<readonly Hardware[]>('hardware').notNull(),
  /** What measured the parts. */
  kernel: text('kernel').notNull(),
  createdAt: instant('created_at').notNull(),
});
