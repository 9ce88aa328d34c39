import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rooms } from './arrows.ts';
import { noticesFile, thirdPartyNotices } from './notices.ts';
import { filesBelow, importsOf, root, stripComments } from './imports.ts';

const isTest = (file: string) => /\.(test|bench)\.tsx?$/.test(file) || file.includes('/testing/');
const isCode = (file: string) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts');
const isGenerated = (file: string) => file.includes('.gen.');
/** Beside a package's `src`: run by developers to generate something, never imported. */
const isTool = (file: string) => /^packages\/[^/]+\/[^/]+$/.test(file);
const codeOf = (folder: string) => filesBelow(folder).filter((file) => isCode(file) && !isGenerated(file));

const packageOf = (specifier: string) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');

describe('arrows point one way', () => {
  for (const room of rooms) {
    it(`${room.folder}: ${room.why}`, () => {
      const broken: string[] = [];
      for (const file of codeOf(room.folder)) {
        if (isTest(file) || isTool(file)) continue;
        for (const { specifier, typeOnly } of importsOf(file)) {
          if (specifier.startsWith('.')) {
            const target = join(dirname(file), specifier);
            if (!target.startsWith(room.folder)) broken.push(`${file} reaches outside its package: ${specifier}`);
          } else if (specifier.startsWith('@patternbook/')) {
            const name = packageOf(specifier).slice('@patternbook/'.length);
            if (!room.workspace.includes(name)) broken.push(`${file} imports ${specifier}`);
            else if (room.typesOnly?.includes(name) && !typeOnly) broken.push(`${file} imports more than types of ${specifier}`);
          } else if (specifier.startsWith('node:')) {
            if (room.folder.startsWith('packages/') && !nodeAllowed(file, specifier)) broken.push(`${file} imports ${specifier}: apps hand packages what they need of the machine`);
          } else if (room.foreign !== undefined && !room.foreign.includes(packageOf(specifier))) broken.push(`${file} imports ${specifier}`);
        }
      }
      expect(broken).toEqual([]);
    });
  }

  it('covers every package and app', () => {
    const covered = new Set(rooms.map((room) => room.folder));
    const folders = ['packages', 'apps'].flatMap((top) => [...new Set(codeOf(top).map((file) => file.split('/').slice(0, 2).join('/')))]);
    expect(folders.filter((folder) => !covered.has(folder))).toEqual([]);
  });
});

/** Fetch a package's own code, which is loading a module and not reaching into the world. */
const codeLoaders = ['packages/kernel-manifold/src/wasm.ts', 'packages/artwork/src/wasm.ts'];

/** Pure parts of Node that touch nothing outside the process, and the files whose purpose is to be a Node worker. */
function nodeAllowed(file: string, specifier: string): boolean {
  if (codeLoaders.includes(file)) return specifier === 'node:fs/promises';
  if (/^packages\/workshop\/src\/node(-\w+)?\.ts$/.test(file)) return specifier === 'node:worker_threads';
  // Tells code inside a transaction from code outside of it; nothing else does.
  if (file === 'packages/database/src/open.ts') return specifier === 'node:async_hooks';
  return specifier === 'node:crypto' && (file.startsWith('packages/api/') || file.startsWith('packages/database/'));
}

describe('packages take the world as arguments', () => {
  const ambient = [
    [/\bprocess\.(env|cwd|exit|argv)\b/, 'the environment'],
    [/\bDate\.now\(|\bnew Date\(\s*\)/, 'the clock'],
    [/\bMath\.random\(/, 'randomness'],
    [/(?<![\w.])fetch\(/, 'the network'],
  ] as const;
  it('no package reads environment, clock, randomness or network by itself', () => {
    const found: string[] = [];
    for (const file of codeOf('packages')) {
      if (isTest(file) || codeLoaders.includes(file)) continue;
      const source = stripComments(readFileSync(join(root, file), 'utf8'));
      for (const [pattern, what] of ambient) if (pattern.test(source)) found.push(`${file} reads ${what}`);
    }
    expect(found).toEqual([]);
  });

  it('what reaches geometry or a file uses no mathematics that differs between engines', () => {
    const rooms = ['geometry', 'kernel-manifold', 'typography', 'product', 'fabrication'];
    const found: string[] = [];
    for (const room of rooms) {
      for (const file of codeOf(`packages/${room}`)) {
        if (isTest(file)) continue;
        const match = stripComments(readFileSync(join(root, file), 'utf8')).match(/\bMath\.(sin|cos|tan|asin|acos|atan|atan2|pow|exp|log|log2|log10|hypot|cbrt|sinh|cosh|tanh)\b/);
        if (match) found.push(`${file} calls ${match[0]}: V8 and other engines differ in its last bits`);
      }
    }
    expect(found).toEqual([]);
  });
});

describe('a newcomer finds things by their names', () => {
  const everything = ['apps', 'packages', 'tests', 'assets'].flatMap(codeOf);

  it('no file is longer than 500 lines', () => {
    const long = everything.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 500);
    expect(long).toEqual([]);
  });

  it('no file or folder has a name that says nothing', () => {
    const empty = everything.filter((file) => /(^|\/)(core|common|shared|utils?|helpers?|misc|lib|types)(\/|\.tsx?$)/.test(file));
    expect(empty).toEqual([]);
  });

  it('every package says in a README of at most 50 lines what it is for', () => {
    const wrong = [...new Set(rooms.map((room) => room.folder))].filter((folder) => {
      const readme = join(root, folder, 'README.md');
      return !existsSync(readme) || readFileSync(readme, 'utf8').trimEnd().split('\n').length > 50;
    });
    expect(wrong).toEqual([]);
  });

  it('every path that ARCHITECTURE.md, CONTRIBUTING.md and README.md name exists', () => {
    const missing: string[] = [];
    for (const page of ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md']) {
      const text = readFileSync(join(root, page), 'utf8');
      for (const [, path] of text.matchAll(/`((?:apps|packages|assets|tests|docs|\.ci)\/[\w./-]*[\w-])\/?`/g)) {
        if (path !== undefined && !existsSync(join(root, path))) missing.push(`${page} names ${path}`);
      }
      for (const [, path] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g)) {
        if (path !== undefined && !existsSync(join(root, path))) missing.push(`${page} links ${path}`);
      }
    }
    expect(missing).toEqual([]);
  });
});

describe('holes in the types', () => {
  it('there is no any and no silenced error', () => {
    const found: string[] = [];
    for (const file of ['apps', 'packages', 'tests'].flatMap(codeOf)) {
      if (file.startsWith('tests/architecture/')) continue;
      const source = stripComments(readFileSync(join(root, file), 'utf8'));
      if (/(:\s*any\b|\bas any\b|<any>|\bany\[\])/.test(source.replace(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g, ''))) found.push(`${file}: any`);
      if (/@ts-(ignore|nocheck)/.test(readFileSync(join(root, file), 'utf8'))) found.push(`${file}: silenced error`);
    }
    expect(found).toEqual([]);
  });
});

describe('licences', () => {
  it('THIRD_PARTY_NOTICES.md is what is installed (mend: node tests/architecture/notices.ts --write)', () => {
    expect(readFileSync(noticesFile, 'utf8')).toBe(thirdPartyNotices());
  });
});
