/**
 * Makes THIRD_PARTY_NOTICES.md from what is installed: `node tests/architecture/notices.ts --write`.
 * The architecture test compares, so that a new dependency cannot arrive without its licence.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './imports.ts';

interface Licensed {
  readonly name: string;
  readonly versions: readonly string[];
  readonly paths: readonly string[];
  readonly license: string;
  readonly homepage?: string;
}

/** Builds of one package for one platform carry the licence of the package that chooses among them. */
const forOnePlatform = /(linux|darwin|win32|windows|freebsd|android|openharmony|wasm32)/;

export const noticesFile = join(root, 'THIRD_PARTY_NOTICES.md');

function licenceText(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name));
  return file === undefined ? undefined : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

export function thirdPartyNotices(): string {
  const listed = JSON.parse(execFileSync('pnpm', ['-r', 'licenses', 'list', '--prod', '--json'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })) as Record<string, Licensed[]>;
  const packages = Object.values(listed).flat()
    .filter((entry) => !entry.name.startsWith('@patternbook/') && !forOnePlatform.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const byText = new Map<string, string[]>();
  for (const entry of packages) {
    const text = entry.paths.map(licenceText).find((found) => found !== undefined);
    if (text !== undefined) byText.set(text, [...(byText.get(text) ?? []), entry.name]);
  }
  const table = packages.map((entry) => `| ${entry.name} | ${[...entry.versions].sort().join(', ')} | ${entry.license} |`);
  const texts = [...byText].map(([text, names]) => `### ${names.join(', ')}\n\n${text.split('\n').map((line) => `    ${line}`.trimEnd()).join('\n')}\n`);
  return [
    '# Third-party notices',
    '',
    'Made by `node tests/architecture/notices.ts --write`. Fonts and data are listed in `assets/MANIFEST.json`.',
    '',
    '| Package | Version | Licence |',
    '|---|---|---|',
    ...table,
    '',
    '## Licence texts',
    '',
    ...texts,
  ].join('\n');
}

if (process.argv.includes('--write')) writeFileSync(noticesFile, thirdPartyNotices());
