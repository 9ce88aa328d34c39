import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './program.ts';

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
const script = (files: readonly string[], out: string): string => `
import json, os, FreeCAD, Part, Import
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
    return parts
answers = []
for file in ${JSON.stringify(files)}:
    try: answers.append(dict(parts=read(file)))
    except Exception as error: answers.append(dict(refused=str(error)))
with open(${JSON.stringify(out)}, 'w') as f: json.dump(answers, f)
os._exit(0)
`;

export type FreecadAnswer = { readonly parts: readonly ReadPart[] } | { readonly refused: string };

/** Reads STEP files with FreeCAD, in one run of it. */
export async function readWithFreecad(files: readonly string[]): Promise<readonly FreecadAnswer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'patternbook-freecad-'));
  try {
    const [source, out] = [join(folder, 'read.py'), join(folder, 'read.json')];
    await writeFile(source, script(files, out));
    const { output } = await run('freecadcmd', [source]);
    const answer = await readFile(out, 'utf8').catch(() => undefined);
    if (answer === undefined) throw new Error(`FreeCAD gave no answer:\n${output}`);
    return JSON.parse(answer) as readonly FreecadAnswer[];
  } finally {
    await rm(folder, { recursive: true });
  }
}
