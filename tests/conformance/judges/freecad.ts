import { askFreecad } from './freecad-run.ts';

/** One solid of a STEP file, as FreeCAD has it. */
export interface ReadSolid {
  /** mm³. */
  readonly volume: number;
  readonly valid: boolean;
  /** Smallest and largest corner, mm. */
  readonly min: readonly number[];
  readonly max: readonly number[];
}

export interface ReadPart {
  readonly name: string;
  readonly solids: readonly ReadSolid[];
}

/**
 * Names come with FreeCAD's importer for documents, which shows progress and crashes on assemblies, its own too, unless it is told
 * otherwise (0.20); shapes are checked as they stand in the file. Its own boxes reach beyond cones and rounded edges by half a
 * millimetre and more, and the optimal ones crash it, so that boxes are of triangles.
 */
const reading = `
import FreeCAD, Part, Import
imports = FreeCAD.ParamGet('User parameter:BaseApp/Preferences/Mod/Import')
imports.SetBool('ExpandCompound', False)
imports.SetBool('ReduceObjects', True)
imports.SetBool('ShowProgress', False)
imports.GetGroup('hSTEP').SetBool('ReadShapeCompoundMode', False)
def box(shape):
    points = shape.tessellate(0.02)[0]
    return dict(min=[min(p[k] for p in points) for k in range(3)], max=[max(p[k] for p in points) for k in range(3)])
def read(file):
    Part.read(file)
    document = FreeCAD.newDocument()
    Import.insert(file, document.Name, True, False, False, 0)
    parts = []
    for each in document.Objects:
        if each.TypeId != 'Part::Feature' or each.Shape.isNull(): continue
        parts.append(dict(name=each.Label, solids=[dict(volume=s.Volume, valid=s.isValid(), **box(s)) for s in each.Shape.Solids]))
    FreeCAD.closeDocument(document.Name)
    return dict(parts=parts)
`;

export type FreecadAnswer = { readonly parts: readonly ReadPart[] } | { readonly refused: string };

/** Reads STEP files with FreeCAD. */
export const readWithFreecad = (files: readonly string[]): Promise<readonly FreecadAnswer[]> => askFreecad<{ readonly parts: readonly ReadPart[] }>(reading, files);
