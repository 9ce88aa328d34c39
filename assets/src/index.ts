/**
 * What ships with the project, by paths relative to this package's folder. Nothing here reads a disk: server and command
 * line hand `readCatalogue` a function that reads files, the site lets its bundler import the JSON.
 */
import { type Machine, machineSchema, type Material, materialsSchema, type Store, storesSchema } from '@patternbook/fabrication';
import { type Font, fontsSchema } from './font.ts';
import { machineFiles, productIds, scriptOf } from './files.ts';

export { type Font, type FontCategory, fallbackFonts, fontCategories, fontListOf, fontsSchema } from './font.ts';
export { lettersLacking, readCoverage } from './coverage.ts';
export { machineFiles, productIds, scriptOf };

export interface Catalogue {
  readonly fonts: readonly Font[];
  readonly materials: readonly Material[];
  readonly machines: readonly Machine[];
  readonly stores: readonly Store[];
}

/** Checks the catalogue's files. Throws when one is wrong: they ship with the program. */
export function parseCatalogue(json: { readonly fonts: unknown; readonly materials: unknown; readonly machines: readonly unknown[]; readonly stores: unknown }): Catalogue {
  return {
    fonts: fontsSchema.parse(json.fonts),
    materials: materialsSchema.parse(json.materials),
    machines: json.machines.map((machine) => machineSchema.parse(machine)),
    stores: storesSchema.parse(json.stores),
  };
}

/** Reads and checks the catalogue. `read` takes a path relative to this package's folder and gives the file's text. */
export async function readCatalogue(read: (path: string) => Promise<string>): Promise<Catalogue> {
  const json = async (path: string): Promise<unknown> => JSON.parse(await read(path));
  const [fonts, materials, stores, ...machines] = await Promise.all(['fonts/fonts.json', 'materials/materials.json', 'stores.json', ...machineFiles].map(json));
  return parseCatalogue({ fonts, materials, machines, stores });
}
