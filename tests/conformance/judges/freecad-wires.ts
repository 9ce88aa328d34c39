import { askFreecad } from './freecad-run.ts';

/** A drawing as FreeCAD's own readers join it: every wire that its edges make. */
export interface ReadWires {
  readonly wires: readonly {
    readonly closed: boolean;
    /** mm², 0 where it is open. */
    readonly area: number;
  }[];
}

/** DXF comes as edges that are joined here; SVG comes as the wires of its paths. */
const reading = `
import FreeCAD, Import, Part
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
    return dict(wires=found)
`;

/** Reads DXF and SVG with FreeCAD. */
export const freecadWires = (files: readonly string[]): Promise<readonly (ReadWires | { readonly refused: string })[]> => askFreecad<ReadWires>(reading, files);
