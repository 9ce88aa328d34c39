/** Finds out what a page of the studio is to show: from the server, the journal, or a file that was just opened. */
import { applyOperation, newDesign, parseDesign, presetOperation } from '@patternbook/product';
import type { Design, Literal } from '@patternbook/product';
import { api, catalogueQuery, productQuery, queryClient } from '../../api/index.ts';
import type { CatalogueAnswer, ProductPage } from '../../api/index.ts';
import { mergeDesigns } from '../document/mergeDesigns.ts';
import type { Saved } from '../saving/autosave.ts';
import type { Journal, Scope } from '../saving/journal.ts';
import type { Access, Origins } from '../session.ts';

export type StudioEntry =
  | { readonly kind: 'product'; readonly product: string; readonly preset?: string; readonly values?: Readonly<Record<string, Literal>> }
  | { readonly kind: 'design'; readonly design: string; readonly revision?: number }
  | { readonly kind: 'shared'; readonly token: string }
  /** What a printed sheet or a file leads back to. */
  | { readonly kind: 'variant'; readonly variant: string };

export interface Opened {
  readonly product: ProductPage;
  readonly catalogue: CatalogueAnswer;
  readonly access: Access;
  readonly design: Design;
  /** Nothing: called after the product, in the person's language. */
  readonly name: string | undefined;
  /** The preset that the name comes from. */
  readonly preset: string | undefined;
  /** Patterns that the design was begun from. */
  readonly origins: Origins;
  /** What the server holds. */
  readonly saved: (Saved & { readonly design: Design; readonly name: string }) | undefined;
  /** When the edits were made that the journal brought back, in milliseconds since 1970. */
  readonly restoredFrom: number | undefined;
}

/** What the journal keeps a design under until the server knows it. */
export const journalName = (entry: StudioEntry, product: string): string => {
  switch (entry.kind) {
    case 'shared':
      return `share-${entry.token}`;
    case 'variant':
      return `variant-${entry.variant}`;
    default:
      return product;
  }
};

/** A design from a file of another product or version waits here for its page. */
let handedOver: { readonly design: Design; readonly name: string } | undefined;
export const handOver = (design: Design, name: string): void => {
  handedOver = { design, name };
};

/** A saved design of any age as it is today. Throws with the sentence that says why not. */
const today = (candidate: unknown): Design => {
  const parsed = parseDesign(candidate);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  return parsed.value;
};

const load = async (product: string, version?: string): Promise<[ProductPage, CatalogueAnswer]> => Promise.all([queryClient.fetchQuery(productQuery(product, version)), queryClient.fetchQuery(catalogueQuery)]);

const openProduct = async (entry: Extract<StudioEntry, { kind: 'product' }>, journal: Journal): Promise<Opened> => {
  const file = handedOver?.design.product.id === entry.product ? handedOver : undefined;
  handedOver = undefined;
  const left = file || entry.preset !== undefined || entry.values ? undefined : await journal.takeUp({ product: entry.product });
  const begun = file?.design ?? left?.design;
  const [product, catalogue] = await load(entry.product, begun?.product.version);
  const { definition } = product;
  const fresh = newDesign(definition);
  const preset = entry.preset === undefined ? undefined : presetOperation(definition, fresh, entry.preset);
  const dressed = preset ? applyOperation(fresh, preset).design : fresh;
  return {
    product,
    catalogue,
    access: { kind: 'own' },
    design: begun ?? { ...dressed, values: { ...dressed.values, ...entry.values } },
    name: file?.name ?? left?.name,
    preset: preset && entry.preset,
    origins: [],
    saved: undefined,
    restoredFrom: left?.at,
  };
};

const openSaved = async (entry: Extract<StudioEntry, { kind: 'design' }>, journal: Journal): Promise<Opened> => {
  const scope: Scope = { design: entry.design };
  const [view, left] = await Promise.all([api.designs.get.query({ id: entry.design }), journal.takeUp(scope)]);
  const design = today(view.design);
  const [product, catalogue] = await load(design.product.id, design.product.version);
  const saved = { id: view.id, revision: view.revision, design, name: view.name };
  const merged = left && mergeDesigns({ base: left.base?.design ?? design, mine: left.design, theirs: design });
  return { product, catalogue, access: { kind: 'own' }, design: merged?.design ?? design, name: left?.name ?? view.name, preset: undefined, origins: view.origins, saved, restoredFrom: left?.at };
};

const openShared = async (entry: Extract<StudioEntry, { kind: 'shared' }>, journal: Journal): Promise<Opened> => {
  const shared = await api.designs.shared.query({ token: entry.token });
  const design = today(shared.design);
  const copy = shared.mode === 'copy';
  const left = copy ? await journal.takeUp({ product: journalName(entry, design.product.id) }) : undefined;
  const [product, catalogue] = await load(design.product.id, design.product.version);
  return {
    product,
    catalogue,
    access: { kind: 'shared', token: entry.token, copy, author: shared.author.name },
    design: left?.design ?? design,
    name: left?.name ?? shared.name,
    preset: undefined,
    origins: [],
    saved: undefined,
    restoredFrom: left?.at,
  };
};

/** The very design that was made: a beginning of one's own, since nobody's name is on it. */
const openVariant = async (entry: Extract<StudioEntry, { kind: 'variant' }>, journal: Journal): Promise<Opened> => {
  const made = today((await api.variants.get.query({ variant: entry.variant })).design);
  const left = await journal.takeUp({ product: journalName(entry, made.product.id) });
  const [product, catalogue] = await load(made.product.id, made.product.version);
  return { product, catalogue, access: { kind: 'own' }, design: left?.design ?? made, name: left?.name, preset: undefined, origins: [], saved: undefined, restoredFrom: left?.at };
};

export const openDesign = (entry: StudioEntry, journal: Journal): Promise<Opened> => {
  switch (entry.kind) {
    case 'product':
      return openProduct(entry, journal);
    case 'design':
      return openSaved(entry, journal);
    case 'shared':
      return openShared(entry, journal);
    case 'variant':
      return openVariant(entry, journal);
  }
};
