import type { TopoDS_Shape } from 'replicad-opencascadejs';
import type { Bench } from './bench.ts';
import { placeholder } from './step-text.ts';

export interface DocumentPart {
  readonly shape: TopoDS_Shape;
  /** #rrggbb. */
  readonly colour: string;
}

/**
 * An assembly as OpenCascade writes it, AP242 in millimetres: name 0 is the whole, name n + 1 the part n, each once where the design has it.
 * A part without neighbours is no assembly.
 */
export function writeDocument(bench: Bench, parts: readonly DocumentPart[]): string {
  const { oc } = bench;
  const text = (letters: string) => bench.put(new oc.TCollection_ExtendedString(letters, false));
  const document = bench.put(new oc.TDocStd_Document(text('XmlOcaf')));
  const main = bench.put(document.Main());
  const shapes = bench.put(oc.XCAFDoc_DocumentTool.ShapeTool(main));
  const colours = bench.put(oc.XCAFDoc_DocumentTool.ColorTool(main));
  oc.XCAFDoc_ShapeTool.SetAutoNaming(false);
  const assembly = parts.length > 1 ? bench.put(shapes.NewShape()) : undefined;
  if (assembly) bench.put(oc.TDataStd_Name.Set(assembly, text(placeholder(0))));
  for (const [place, { shape, colour }] of parts.entries()) {
    const label = bench.put(shapes.AddShape(shape, false, false));
    bench.put(oc.TDataStd_Name.Set(label, text(placeholder(place + 1))));
    const [red, green, blue] = [1, 3, 5].map((at) => oc.Quantity_Color.Convert_sRGB_To_LinearRGB(Number.parseInt(colour.slice(at, at + 2), 16) / 255)) as [number, number, number];
    colours.SetColor(label, bench.put(new oc.Quantity_ColorRGBA(red, green, blue, 1)), 'XCAFDoc_ColorSurf');
    if (assembly) bench.put(oc.TDataStd_Name.Set(bench.put(shapes.AddComponent(assembly, label, bench.put(new oc.TopLoc_Location()))), text(placeholder(place + 1))));
  }
  shapes.UpdateAssemblies();

  const session = bench.put(new oc.XSControl_WorkSession());
  const writer = bench.put(new oc.STEPCAFControl_Writer(session, false));
  writer.SetColorMode(true);
  writer.SetNameMode(true);
  // After the writer, whose making sets them all to what is usual: AP242, and no second description of curves that are exact.
  oc.Interface_Static.SetIVal('write.step.schema', 5);
  oc.Interface_Static.SetIVal('write.surfacecurve.mode', 0);
  oc.Interface_Static.SetCVal('write.step.unit', 'MM');
  const file = '/assembly.step';
  if (!writer.Perform(document, file, bench.put(new oc.Message_ProgressRange()))) throw new TypeError('OpenCascade cannot write this assembly.');
  const bytes = oc.FS.readFile(file) as Uint8Array;
  oc.FS.unlink(file);
  return new TextDecoder().decode(bytes);
}
