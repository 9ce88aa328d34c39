import { writeFile } from 'node:fs/promises';
import { run } from './program.ts';

/** A drawing as FreeCAD's own reader joins it: every wire that its edges make. */
export interface ReadWires {
  readonly wires: readonly {
    readonly closed: boolean;
    /** mm², 0 where it is open. */
    readonly area: number;
    readonly low: readonly [number, number];
    readonly high: readonly [number, number];
  }[];
}

const script = `
import json, os, FreeCAD, Import, Part
document = FreeCAD.newDocument('drawing')
Import.readDXF(os.environ['DRAWING'], document.Name)
edges = [edge for each in document.Objects if hasattr(each, 'Shape') for edge in each.Shape.Edges]
wires = []
for chain in Part.sortEdges(edges):
    wire = Part.Wire(chain)
    box = wire.BoundBox
    closed = wire.isClosed()
    wires.append(dict(closed=closed, area=Part.Face(wire).Area if closed else 0, low=[box.XMin, box.YMin], high=[box.XMax, box.YMax]))
print('\\n' + json.dumps(dict(wires=wires)))
`;

/** @param folder for the script, which FreeCAD reads from a file. */
export async function freecadWires(file: string, folder: string): Promise<ReadWires> {
  const program = `${folder}/read_drawing.py`;
  await writeFile(program, script);
  const { output } = await run('env', [`DRAWING=${file}`, 'freecadcmd', program]);
  const answer = output.split('\n').find((line) => line.startsWith('{"wires"'));
  if (answer === undefined) throw new Error(`FreeCAD refuses ${file}:\n${output.slice(-2000)}`);
  return JSON.parse(answer) as ReadWires;
}
