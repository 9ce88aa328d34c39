/** What each pattern of a page was begun from, and what it changed: the line under its picture. */
import { tables } from '@patternbook/database';
import type { Reader } from '@patternbook/database';
import { diffDesigns, evaluateExpression } from '@patternbook/product';
import type { Design, Difference, ProductDefinition } from '@patternbook/product';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Surroundings } from '../../context.ts';
import type { PatternCardView } from '../../contract/pattern.ts';
import { loadVersions } from '../products/versions.ts';

const { patternLineage, patternRevisions, variants } = tables;

export interface ChangedRow {
  readonly id: string;
  readonly variant: string;
  readonly product: string;
  readonly productVersion: string;
}

export type Changed = Pick<PatternCardView, 'parent' | 'changes'>;
type Change = PatternCardView['changes']['shown'][number];

/** So many fit under a picture. */
const changesShown = 3;

/** Two queries for the whole page; the comparison itself takes some ten microseconds a row. */
export async function readChanges(surroundings: Pick<Surroundings, 'memory' | 'catalogue'>, reader: Reader, rows: readonly ChangedRow[]): Promise<(row: ChangedRow) => Changed> {
  if (rows.length === 0) return () => ({ parent: null, changes: { count: 0, shown: [] } });
  const versions = await loadVersions(surroundings, reader, rows.map((row) => ({ id: row.product, version: row.productVersion })));
  const edges = await reader
    .select({ child: patternLineage.child, pattern: patternLineage.parent, name: patternRevisions.name, variant: patternRevisions.variant })
    .from(patternLineage)
    .innerJoin(patternRevisions, and(eq(patternRevisions.pattern, patternLineage.parent), eq(patternRevisions.revision, patternLineage.parentRevision)))
    .where(inArray(patternLineage.child, rows.map(({ id }) => id)))
    .orderBy(asc(patternLineage.parent));
  // Of several parents the oldest, which all readers see first.
  const parents = new Map(edges.toReversed().map((edge) => [edge.child, edge]));
  const documents = await reader
    .select({ hash: variants.hash, design: variants.design })
    .from(variants)
    .where(inArray(variants.hash, [...new Set([...rows, ...parents.values()].map(({ variant }) => variant))]));
  const designs = new Map(documents.map(({ hash, design }) => [hash, design]));

  return (row) => {
    const edge = parents.get(row.id);
    const parent = edge ? { pattern: edge.pattern, name: edge.name } : null;
    const definition = versions.get(`${row.product}@${row.productVersion}`)?.definition;
    const after = designs.get(row.variant);
    if (!definition || !after) return { parent, changes: { count: 0, shown: [] } };
    const before = (edge && designs.get(edge.variant)) ?? { ...after, values: {}, features: [], finishes: {} };
    const all = diffDesigns(definition, before, after).flatMap((difference) => presentChange(surroundings, { definition, after, difference }) ?? []);
    return { parent, changes: { count: all.length, shown: all.slice(0, changesShown) } };
  };
}

interface Presented {
  readonly definition: ProductDefinition;
  readonly after: Design;
  readonly difference: Difference;
}

/** In the product's own words; undefined when the design does not show it. */
function presentChange({ catalogue }: Pick<Surroundings, 'catalogue'>, { definition, after, difference }: Presented): Change | undefined {
  if (difference.kind === 'feature') return undefined;
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
  const option = parameter.kind === 'choice' ? parameter.options.find(({ id }) => id === difference.after) : undefined;
  return { kind: parameter.kind, label: parameter.label, value: difference.after, words: option?.label ?? null };
}
