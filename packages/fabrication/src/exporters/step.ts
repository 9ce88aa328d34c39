import { markOf } from '../recipes/mark.ts';
import type { Exporter } from './exporter.ts';
import type { ExactAssembly, ExportSubject } from './subject.ts';

const format = 'step';

/** What a kernel is asked to write: every part once, in its place in the assembly. */
function assemblyOf({ layout, recipe, exact }: ExportSubject): ExactAssembly | undefined {
  if (!exact) return undefined;
  const parts: ExactAssembly['parts'][number][] = [];
  for (const { id, name, quantity, finish, measurements: { volume } } of layout.parts) {
    const node = exact.roots[id];
    if (node === undefined) return undefined;
    parts.push({ id, name, quantity, colour: finish.colour.hex, node, volume });
  }
  return { name: recipe.title, graph: exact.graph, parts, mark: markOf(recipe) };
}

/** STEP AP242 (ISO 10303-242): exact surfaces, as other CAD programs go on with them. */
const write: Exporter['write'] = async (subject, { step }) => {
  const assembly = assemblyOf(subject);
  if (assembly === undefined) return { ok: false, fault: { code: 'format-unsuited', format, message: 'The exact shape of this design is not known here: choose 3MF or STL, or ask for the file where the design is kept.' } };
  if (!step) return { ok: false, fault: { code: 'tool-missing', format, message: 'STEP is made by a program that is not here: ask for the file on the site or with the command line.' } };
  return step(assembly);
};

/** Its version is raised with the build of OpenCascade, too. */
export const step: Exporter = { format, version: 1, mediaType: 'model/step', extension: 'step', pictured: false, needs: 'exact', options: ['splits'], write };
