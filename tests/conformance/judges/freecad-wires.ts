import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './program.ts';

/** A drawing as FreeCAD's own readers join it: every wire that its edges make. */
export interface ReadWires {
  readonly wires: readonly {
    readonly closed: boolean;
    /** mm², 0 where it is open. */
    readonly area: number;
  }[];
}

/** DXF comes as edges that are joined here; SVG comes as the wires of its paths. */
const script = (files: readonly string[], out: string): string => `
import json, os, FreeCAD, Import, Part
import importSVG
def area(wire):
    try: return Part.Face(wire).Area
    except Part.OCCError: return 0
def read(file):
    document = FreeCAD.newDocument()
    if file.endswith('.svg'):
        importSVG.insert(file, document.Name)
        wires = [wire for each in document.Objects if hasattr(each, 'Shape') for wire in each.Shape.Wires or [Part.Wire(edge) for edge in each.Shape.Edges]]
    else:
        Import.readDXF(file, document.Name)
        edges = [edge for each in document.Objects if hasattr(each, 'Shape') for edge in each.Shape.Edges]
        wires = [Part.Wire(chain) for chain in Part.sortEdges(edges)]
    found = [dict(closed=wire.isClosed(), area=area(wire) if wire.isClosed() else 0) for wire in wires]
    FreeCAD.closeDocument(document.Name)
    return found
answers = []
for file in ${JSON.stringify(files)}:
    try: answers.append(dict(wires=read(file)))
    except Exception as error: answers.append(dict(refused=str(error)))
with open(${JSON.stringify(out)}, 'w') as f: json.dump(answers, f)
os._exit(0)
`;

/** Reads DXF and SVG with FreeCAD, in one run of it. */
export async function freecadWires(files: readonly string[]): Promise<readonly (ReadWires | { readonly refused: string })[]> {
  const folder = await mkdtemp(join(tmpdir(), 'patternbook-freecad-'));
  try {
    const [source, out] = [join(folder, 'read.py'), join(folder, 'read.json')];
    await writeFile(source, script(files, out));
    const { output } = await run('freecadcmd', [source]);
    const answer = await readFile(out, 'utf8').catch(() => undefined);
    if (answer === undefined) throw new Error(`FreeCAD gave no answer:\n${output.slice(-2000)}`);
    return JSON.parse(answer) as readonly (ReadWires | { readonly refused: string })[];
  } finally {
    await rm(folder, { recursive: true });
  }
}
