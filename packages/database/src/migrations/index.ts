/**
 * The schema's history, in order. A migration that was released is never edited: what follows is a new one. They are
 * modules, not files, so that the package reads no disk.
 */
import { sql as appendOnly } from './0001-append-only.ts';
import { sql as accounts } from './0002-accounts.ts';
import { sql as products } from './0003-products.ts';
import { sql as designs } from './0004-designs.ts';
import { sql as patterns } from './0005-patterns.ts';
import { sql as stores } from './0006-stores.ts';
import { sql as tasks } from './0007-tasks.ts';
import { sql as ownPresets } from './0008-own-presets.ts';
import { sql as productChecks } from './0009-product-checks.ts';
import { sql as prints } from './0010-prints.ts';
import { sql as formats } from './0011-formats.ts';
import { sql as splitting } from './0012-splitting.ts';
import { sql as making } from './0013-making.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [
  { number: 1, name: 'append-only', sql: appendOnly },
  { number: 2, name: 'accounts', sql: accounts },
  { number: 3, name: 'products', sql: products },
  { number: 4, name: 'designs', sql: designs },
  { number: 5, name: 'patterns', sql: patterns },
  { number: 6, name: 'stores', sql: stores },
  { number: 7, name: 'tasks', sql: tasks },
  { number: 8, name: 'own-presets', sql: ownPresets },
  { number: 9, name: 'product-checks', sql: productChecks },
  { number: 10, name: 'prints', sql: prints },
  { number: 11, name: 'formats', sql: formats },
  { number: 12, name: 'splitting', sql: splitting },
  { number: 13, name: 'making', sql: making },
];
