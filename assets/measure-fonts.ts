/** Measures what every font of the catalogue can write: run `node assets/measure-fonts.ts` after adding one. */
import { readFile, writeFile } from 'node:fs/promises';
import * as harfbuzz from 'harfbuzzjs';
import { writeCoverage } from './src/coverage.ts';
import { fontsSchema } from './src/font.ts';
import { scriptsOf } from './src/scripts.ts';

const at = (path: string): URL => new URL(path, import.meta.url);
const lines = (entries: readonly string[], [open, close]: readonly [string, string]): string => `${open}\n${entries.map((entry) => `  ${entry}`).join(',\n')}\n${close}\n`;

const listed = JSON.parse(await readFile(at('fonts/fonts.json'), 'utf8')) as readonly { readonly file: string }[];
const measured = await Promise.all(
  listed.map(async (font) => {
    const codePoints = new Set(new harfbuzz.Face(new harfbuzz.Blob(await readFile(at(font.file)))).collectUnicodes());
    return { font: { ...font, scripts: scriptsOf(codePoints) }, coverage: writeCoverage(codePoints) };
  }),
);
const fonts = fontsSchema.parse(measured.map(({ font }) => font));
await writeFile(at('fonts/fonts.json'), lines(measured.map(({ font }) => JSON.stringify(font)), ['[', ']']));
await writeFile(at('fonts/coverage.json'), lines(fonts.map(({ id }, i) => `${JSON.stringify(id)}:${JSON.stringify(measured[i]!.coverage)}`), ['{', '}']));
