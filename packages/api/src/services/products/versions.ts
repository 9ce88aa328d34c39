/** Reads published product versions; they are immutable, so the process keeps them. */
import { tables } from '@patternbook/database';
import type { Reader } from '@patternbook/database';
import type { Words } from '@patternbook/product';
import { and, desc, eq, inArray, or } from 'drizzle-orm';
import type { Surroundings } from '../../context.ts';
import { notFound } from '../../faults.ts';
import { rememberVersion } from '../../memory.ts';
import type { PublishedVersion } from '../../memory.ts';

const { productVersions } = tables;
const columns = {
  id: productVersions.product,
  version: productVersions.version,
  script: productVersions.script,
  scriptHash: productVersions.scriptHash,
  definition: productVersions.definition,
  samples: productVersions.samples,
};

export interface VersionRef {
  readonly id: string;
  readonly version: string;
}

const name = ({ id, version }: VersionRef) => `${id}@${version}`;

/** Those that exist, by `id@version`. Asks the database at most once, and only for what is not remembered. */
export async function loadVersions(surroundings: Pick<Surroundings, 'memory'>, reader: Reader, refs: readonly VersionRef[]): Promise<ReadonlyMap<string, PublishedVersion>> {
  const { memory } = surroundings;
  const found = new Map<string, PublishedVersion>();
  const missing = new Map<string, VersionRef>();
  for (const ref of refs) {
    const known = memory.versions.get(name(ref));
    if (known) found.set(name(ref), known);
    else missing.set(name(ref), ref);
  }
  if (missing.size > 0) {
    const rows = await reader
      .select(columns)
      .from(productVersions)
      .where(or(...[...missing.values()].map((ref) => and(eq(productVersions.product, ref.id), eq(productVersions.version, ref.version)))));
    for (const { script, scriptHash, ...row } of rows) {
      const version = { ...row, source: { hash: scriptHash, script } };
      rememberVersion(memory, version);
      found.set(name(version), version);
    }
  }
  return found;
}

export async function loadVersion(surroundings: Surroundings, ref: VersionRef): Promise<PublishedVersion> {
  return (await loadVersions(surroundings, surroundings.database.read, [ref])).get(name(ref)) ?? notFound('product version');
}

/** Newest version of each product that is asked about; of every product when none is named. */
export async function newestVersions(reader: Reader, ids?: readonly string[]): Promise<readonly VersionRef[]> {
  return reader
    .selectDistinctOn([productVersions.product], { id: productVersions.product, version: productVersions.version })
    .from(productVersions)
    .where(ids && inArray(productVersions.product, [...ids]))
    .orderBy(productVersions.product, desc(productVersions.major), desc(productVersions.minor), desc(productVersions.patch));
}

/** The named version, or the newest. */
export async function findVersion(surroundings: Surroundings, product: string, version: string | undefined): Promise<PublishedVersion> {
  if (version !== undefined) return loadVersion(surroundings, { id: product, version });
  const [newest] = await newestVersions(surroundings.database.read, [product]);
  return newest ? loadVersion(surroundings, newest) : notFound('product');
}

/** The author's text of the named version, or of the newest; undefined where there is none. Not a procedure: files and the first start read it. */
export async function productSource(surroundings: Pick<Surroundings, 'memory' | 'database'>, product: string, version?: string): Promise<PublishedVersion['source'] | undefined> {
  const { read } = surroundings.database;
  const [ref] = version === undefined ? await newestVersions(read, [product]) : [{ id: product, version }];
  return ref && (await loadVersions(surroundings, read, [ref])).get(name(ref))?.source;
}

/** Names the product of each row for people. */
export async function productRefs(surroundings: Pick<Surroundings, 'memory'>, reader: Reader, refs: readonly VersionRef[]): Promise<(ref: VersionRef) => VersionRef & { readonly name: Words }> {
  const versions = await loadVersions(surroundings, reader, refs);
  return ({ id, version }) => ({ id, version, name: versions.get(`${id}@${version}`)?.definition.name ?? { en: id } });
}
