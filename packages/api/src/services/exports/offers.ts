import { tables } from '@patternbook/database';
import { offersOf, processIn } from '@patternbook/fabrication';
import type { FormatOffer } from '@patternbook/fabrication';
import { unsupportedNodes } from '@patternbook/kernel-occt/supports';
import type { Process } from '@patternbook/product';
import { eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Visitor } from '../../principal.ts';
import { ensureVariant } from '../variants/make.ts';
import { readSubject } from './subjects.ts';
import type { Subject } from './subjects.ts';

const { variants } = tables;

export interface ExportProspect {
  readonly processes: Process[];
  readonly formats: FormatOffer[];
}

/** What can be made of a subject. It is evaluated for that, which making any file of it needs anyway. */
export async function exportOffers(context: Context & { readonly actor: Visitor }, input: { readonly subject: Subject }): Promise<ExportProspect> {
  const { version, frozen } = await readSubject(context, context.actor, input.subject);
  const { parts } = await ensureVariant(context, version, frozen);
  const processOf = processIn(context.catalogue.materials);
  const processes = new Set(parts.flatMap(({ id }) => processOf((frozen.design.finishes[id] ?? version.definition.parts[id]?.finish)?.material ?? '') ?? []));
  const [row] = await context.database.read.select({ graph: variants.graph }).from(variants).where(eq(variants.hash, frozen.variant));
  const graph = row?.graph ?? { nodes: [] };
  const roots = parts.map(({ node }) => node ?? graph.nodes.length - 1);
  const exact = roots.every((root) => unsupportedNodes(graph, root).length === 0);
  return { processes: [...processes], formats: [...offersOf({ processes, exact, slicer: context.slicer !== undefined })] };
}
