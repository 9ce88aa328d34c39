import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const bundle = async (entry: string): Promise<string> => {
  const input = fileURLToPath(import.meta.resolve(entry, import.meta.url));
  const build = await rolldown({ input, platform: 'neutral', resolve: { conditionNames: ['import', 'default'] }, treeshake: { moduleSideEffects: false }, logLevel: 'silent' });
  try {
    const { output } = await build.generate({ format: 'esm', minify: true, comments: false });
    if (output.length !== 1) throw new Error(`${entry} must become one file.`);
    return output[0].code;
  } finally {
    await build.close();
  }
};

/** The text of `src/prelude.gen.ts`: what runs inside QuickJS, as two strings. */
export const preludeText = async (): Promise<string> => {
  const driver = await bundle('./src/prelude/driver.ts');
  const patternbook = await bundle('@patternbook/product/script');
  return `// Made by generate-prelude.ts from src/prelude/driver.ts and @patternbook/product/script. Do not edit.

/** The sandbox's inner side, with the geometry builder. */
export const driverSource: string = ${JSON.stringify(driver)};

/** The module that scripts import. */
export const patternbookSource: string = ${JSON.stringify(patternbook)};
`;
};
