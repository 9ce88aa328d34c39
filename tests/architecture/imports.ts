import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const skipped = new Set(['node_modules', 'dist', '.git', '.data', 'results']);

/** Every file below a folder, as paths from the root with forward slashes. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [relative('.', path).replaceAll('\\', '/')];
  });
}

/** Source without comments and, optionally, strings, so that words in prose are not taken for code. */
export function stripComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|[^:'"`\\])\/\/[^\n]*/g, '$1');
}

const statement = /(?:^|[;}\n])\s*(import|export)\s+(type\s+)?([^'"`;]*?\sfrom\s*|)['"]([^'"\n]+)['"]/g;
const dynamic = /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

export function importsOf(file: string): Import[] {
  const source = stripComments(readFileSync(join(root, file), 'utf8'));
  const found: Import[] = [];
  for (const match of source.matchAll(statement)) {
    const clause = match[3] ?? '';
    const names = clause.match(/\{([^}]*)\}/)?.[1];
    const onlyTypes = match[2] !== undefined || (names !== undefined && !/^\s*\w/.test(clause) && names.split(',').filter((name) => name.trim() !== '').every((name) => name.trim().startsWith('type ')));
    found.push({ file, specifier: match[4] ?? '', typeOnly: onlyTypes });
  }
  for (const match of source.matchAll(dynamic)) {
    // `typeof import('…')` and `import('…').Name` in a type position leave nothing behind at run time, but they are rare
    // enough that treating them as values keeps this simple.
    found.push({ file, specifier: match[1] ?? '', typeOnly: false });
  }
  return found;
}
