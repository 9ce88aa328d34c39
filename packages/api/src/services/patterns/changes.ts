/** What each pattern of a page was begun from, and what it changed: the line under its picture. */
import { tables } from '@patternbook/database';
import type { Reader } from '@patternbook/database';
import { diffDesigns, evaluateExpression, formatValue, withTurns } from '@patternbook/product';
import type { Design, Difference, ProductDefinition } from '@patternbook/product';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Surroundings } from '../../context.ts';
import type { PatternCardView } from '../../contract/pattern.ts';
import { loadVersions } from '../products/versions.ts';

const { patternLineage, patternRevisions, patterns, variants } = tables;

export interface ChangedRow {
  readonly id: string;
  readonly product: string;
  readonly productVersion: string;
}

export type Changed = Pick<PatternCardView, 'parent' | 'changes'>;
type Change = PatternCardView['changes']['shown'][number];

/** So many fit under a picture. */
const changesShown = 3;
const nothing: Changed = { parent: null, changes: { count: 0, shown: [] } };

/** One query for the whole page; the comparison itself takes some ten microseconds a row. */
export async function readChanges(surroundings: Pick<Surroundings, 'memory' | 'catalogue'>, reader: Reader, rows: readonly ChangedRow[]): Promise<(pattern: string) => Changed> {
  if (rows.length === 0) return () => nothing;
  const versions = await loadVersions(surroundings, reader, rows.map((row) => ({ id: row.product, version: row.productVersion })));
  const begun = alias(variants, 'begun');
  const found = await reader
    .select({ pattern: patterns.id, product: patterns.product, productVersion: patterns.productVersion, after: variants.design, parent: patternLineage.parent, parentName: patternRevisions.name, before: begun.design })
    .from(patterns)
    .innerJoin(variants, eq(variants.hash, patterns.variant))
    .leftJoin(patternLineage, eq(patternLineage.child, patterns.id))
    .leftJoin(patternRevisions, and(eq(patternRevisions.pattern, patternLineage.parent), eq(patternRevisions.revision, patternLineage.parentRevision)))
    .leftJoin(begun, eq(begun.hash, patternRevisions.variant))
    .where(inArray(patterns.id, rows.map(({ id }) => id)))
    .orderBy(asc(patternLineage.parent));
  // Of several parents the oldest.
  const byPattern = new Map(found.toReversed().map((each) => [each.pattern, each]));

  return (pattern) => {
    const each = byPattern.get(pattern);
    const definition = each && versions.get(`${each.product}@${each.productVersion}`)?.definition;
    if (!each || !definition) return nothing;
    const { after, parent, parentName } = each;
    const before = each.before ?? withTurns({ ...after, values: {}, features: [], finishes: {} });
    const all = diffDesigns(definition, before, after).flatMap((difference) => presentChange(surroundings, { definition, after, difference }) ?? []);
    return { parent: parent === null || parentName === null ? null : { pattern: parent, name: parentName }, changes: { count: all.length, shown: all.slice(0, changesShown) } };
  };
}

interface Presented {
  readonly definition: ProductDefinition;
  readonly after: Design;
  readonly difference: Difference;
}

/** In the product's own words; undefined when the design does not show it. */
function presentChange({ catalogue }: Pick<Surroundings, 'catalogue'>, { definition, after, difference }: Presented): Change | undefined {
  // Which way up it is printed is nothing that a picture shows.
  if (difference.kind === 'feature' || difference.kind === 'turn') return undefined;
  if (difference.kind === 'finish') {
    const [part = '', region] = difference.place.split('/');
    const declared = definition.parts[part];
    const label = region === undefined ? declared?.name : declared?.regions?.[region]?.name;
    const colour = catalogue.materials.find(({ id }) => id === difference.after.material)?.colours.find(({ id }) => id === difference.after.colour);
    return label && colour && { kind: 'finish', label, value: colour.hex, words: colour.name };
  }
  const parameter = definition.parameters[difference.parameter];
  if (!parameter) return undefined;
  if (parameter.visible !== undefined && evaluateExpression(parameter.visible, after.values) !== true) return undefined;
  const { kind, label } = parameter;
  if (writtenByClient.has(kind)) return { kind, label, value: difference.after, words: null };
  const font = kind === 'font' ? catalogue.fonts.find(({ id }) => id === difference.after) : undefined;
  const described = (language: string): string => font?.name ?? formatValue(parameter, difference.after, { language });
  return { kind, label, value: contents.has(kind) ? '' : difference.after, words: { en: described('en'), de: described('de') } };
}

/** Quantities are written in the reader's units, and texts and colours as they are. */
const writtenByClient: ReadonlySet<string> = new Set(['length', 'angle', 'count', 'ratio', 'seed', 'toggle', 'text', 'colour']);
/** Too long for a line, and for a page of them. */
const contents: ReadonlySet<string> = new Set(['artwork', 'image', 'profile', 'points']);
