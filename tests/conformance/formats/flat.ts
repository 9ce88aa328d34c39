/** What is cut from sheet: DXF and SVG. */
import type { ExportSubject, FabricationPart, PlacedPart } from '@patternbook/fabrication';
import { enclosed, ezdxf, ezdxfPresent } from '../judges/ezdxf.ts';
import { freecadWires, type ReadWires } from '../judges/freecad-wires.ts';
import { inkscapeBoxes } from '../judges/inkscape.ts';
import { run } from '../judges/program.ts';
import { type Break, broken, type FormatJudge, judgeEach, type Verdict } from './format-judge.ts';
import { cutOff, design, edited, part } from './spoilt.ts';

const noMesh = 'It holds outlines and no bodies.';
/** With the tool's width left out, what is drawn is what was measured. */
const exact = (subject: ExportSubject): ExportSubject => ({ ...subject, options: { ...subject.options, kerf: 0 } });

const placedOf = ({ layout }: ExportSubject): readonly PlacedPart[] => layout.plates.filter(({ machine }) => 'spacing' in machine.profile).flatMap(({ placed }) => placed);
const bendsOf = (subject: ExportSubject): number => placedOf(subject).reduce((sum, { part: { blank } }) => sum + (blank?.bends ?? 0), 0);

/** Of a piece seen from above: half of all that its surface covers, seen along its thickness. mm². */
function shadow({ blank, ...whole }: FabricationPart, thickness: number): { readonly shadow: number; readonly filled: number } {
  const { mesh, measurements } = blank ?? whole;
  const { positions: p, indices } = mesh;
  const flat = [0, 0, 0];
  const box = [[Infinity, -Infinity], [Infinity, -Infinity], [Infinity, -Infinity]] as [number, number][];
  p.forEach((value, at) => { box[at % 3] = [Math.min(box[at % 3]![0], value), Math.max(box[at % 3]![1], value)]; });
  for (let at = 0; at < indices.length; at += 3) {
    const [a, b, c] = [indices[at]! * 3, indices[at + 1]! * 3, indices[at + 2]! * 3];
    for (const axis of [0, 1, 2]) {
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3];
      flat[axis] = flat[axis]! + Math.abs((p[b + u]! - p[a + u]!) * (p[c + v]! - p[a + v]!) - (p[c + u]! - p[a + u]!) * (p[b + v]! - p[a + v]!)) / 4;
    }
  }
  const along = box.findIndex(([low, high]) => Math.abs(high - low - thickness) < 0.01);
  return { shadow: along < 0 ? Number.NaN : flat[along]!, filled: measurements.volume / thickness };
}

/** What is left of the sheets when everything is cut out, and not only engraved: mm². */
function areaOf(subject: ExportSubject): number {
  return placedOf(subject).reduce((sum, { part: piece, size }) => {
    const { shadow: covered, filled } = shadow(piece, size[2]);
    // What lies aslant in its assembly shows no face along an axis; nothing is worked into such a part.
    return sum + (!Number.isNaN(covered) && Math.abs(filled / covered - 1) > 1e-5 ? covered : filled);
  }, 0);
}

function judgeWires(verdict: Verdict, answer: ReadWires | { readonly refused: string }, subject: ExportSubject): readonly number[] {
  if ('refused' in answer) throw new Error(`FreeCAD refuses it: ${answer.refused}`);
  verdict.same('open wires for FreeCAD', answer.wires.filter(({ closed }) => !closed).length, bendsOf(subject));
  return answer.wires.filter(({ closed }) => closed).map(({ area }) => area).toSorted((a, b) => a - b);
}

/** The same drawing as if its numbers were inches, while it still says millimetres. */
const inInches: Break = edited((text) => {
  const lines = text.split('\r\n');
  return lines.map((line, at) => (at % 2 === 1 && ['10', '20', '40'].includes(lines[at - 1]!) ? `${Number(line) / 25.4}` : line)).join('\r\n');
});

export const dxf: FormatJudge = {
  programs: ['freecadcmd', ...(ezdxfPresent() ? [] : ['python3-ezdxf'])],
  subjectOf: exact,
  async judge(files) {
    const names = files.map(({ file }) => file);
    const [drawings, joined] = await Promise.all([ezdxf(names), freecadWires(names)]);
    return judgeEach(files, (file, place, verdict) => {
      const { subject } = file;
      const drawing = drawings[place]!;
      if ('refused' in drawing) throw new Error(`ezdxf refuses it: ${drawing.refused}`);
      const pieces = placedOf(subject), bends = bendsOf(subject);
      verdict.same('what ezdxf audits', drawing.errors, []);
      verdict.same('version and unit', [drawing.version, drawing.units], ['AC1015', 4]);
      const layers = new Map(drawing.layers.map((layer) => [layer.name, layer]));
      const { CUT: cut, SHEET: sheet, NOTES: notes, BEND: bend } = Object.fromEntries(layers);
      verdict.same('the layer that is cut', [cut?.colour, cut?.off, cut?.plotted], [1, false, true]);
      verdict.same('layers that are not', [sheet?.off, sheet?.plotted, notes?.off], [false, false, true]);
      if (bends > 0) verdict.same('the layer of bends', bend?.plotted, false);
      const drawn = drawing.entities.filter(({ kind }) => kind !== 'TEXT');
      verdict.same('open outlines', drawn.filter(({ closed, layer }) => closed === (layer === 'BEND')).map(({ layer }) => layer), []);
      verdict.same('bends', drawn.filter(({ layer }) => layer === 'BEND').length, bends);
      verdict.same('other layers', drawn.map(({ layer }) => layer).filter((layer) => !/^(CUT|SCORE|ENGRAVE|BEND|SHEET|POCKET-[\d.]+|BEVEL-[\d.x]+)$/.test(layer)), []);
      for (const { part: { name } } of pieces) verdict.same(`labels of ${name}`, drawing.entities.filter(({ layer, text }) => layer === 'NOTES' && text === name).length, pieces.filter((other) => other.part.name === name).length);
      const sheets = drawn.filter(({ layer }) => layer === 'SHEET');
      verdict.must('everything lies on a sheet', drawn.every((entity) => sheets.some(({ low, high }) => low[0] <= entity.low[0] && low[1] <= entity.low[1] && high[0] >= entity.high[0] && high[1] >= entity.high[1])));
      // What is left is that chords of the mesh are arcs again.
      verdict.near('area that is cut out', enclosed(drawing, 'CUT'), { wanted: areaOf(subject), share: 2e-4 });
      const areas = judgeWires(verdict, joined[place]!, subject);
      const outlines = drawn.filter(({ layer }) => layer !== 'BEND').map(({ area }) => area).toSorted((a, b) => a - b);
      verdict.same('outlines for FreeCAD', areas.length, outlines.length);
      for (const [at, area] of areas.entries()) verdict.near('area of an outline for FreeCAD', area, { wanted: outlines[at] ?? NaN, share: 1e-4 });
      verdict.holdsDesign(file);
    });
  },
  sample: 'finger-joint-box',
  broken: { hole: noMesh, scale: broken(inInches, 'area that is cut out'), contour: broken(edited((text) => text.replace(/(\r\nCUT\r\n100\r\nAcDbPolyline\r\n90\r\n\d+\r\n70\r\n)1\r\n/, '$10\r\n')), 'open outlines', 'open wires for FreeCAD'), part: broken(part, 'labels of', 'area that is cut out'), damage: broken(cutOff, 'ezdxf refuses'), design: broken(design, 'the design') },
};

export const svg: FormatJudge = {
  programs: ['inkscape', 'xmllint', 'freecadcmd'],
  subjectOf: exact,
  async judge(files) {
    const names = files.map(({ file }) => file);
    const formed = await Promise.all(names.map((name) => run('xmllint', ['--noout', name])));
    // What is no XML at all is not worth a look.
    const good = names.filter((_, place) => formed[place]!.code === 0);
    const [boxes, wires] = await Promise.all([inkscapeBoxes(good), freecadWires(good)]);
    return judgeEach(files, (file, place, verdict) => {
      const { subject } = file;
      const { code, output } = formed[place]!;
      if (code !== 0 || output !== '') throw new Error(output.slice(0, 300));
      const seen = boxes[good.indexOf(file.file)]!;
      const pieces = placedOf(subject);
      verdict.same('pieces', [...seen.keys()].filter((id) => /^sheet-\d+-CUT-/.test(id)).length, pieces.length);
      for (const { part: { id }, copy, size, turn } of pieces) {
        const [, box] = [...seen].find(([key]) => key.endsWith(`-CUT-${id}-${copy + 1}`)) ?? [];
        verdict.must(`${id} is there`, box !== undefined);
        if (!box || turn.plate % 90 !== 0) continue;
        const found = [box.width, box.height].toSorted((a, b) => a - b), wanted = [size[0], size[1]].toSorted((a, b) => a - b);
        for (const at of [0, 1]) verdict.near(`size of ${id}`, found[at]!, { wanted: wanted[at]!, share: 0, slack: 0.05 });
      }
      const sheet = seen.get('sheet-1-SHEET'), { bed } = subject.layout.plates.find(({ machine }) => 'spacing' in machine.profile)!.machine;
      verdict.near('width of the sheet', sheet?.width ?? NaN, { wanted: bed.x, share: 0, slack: 0.5 });
      verdict.near('depth of the sheet', sheet?.height ?? NaN, { wanted: bed.y, share: 0, slack: 0.5 });
      judgeWires(verdict, wires[good.indexOf(file.file)]!, subject);
      verdict.holdsDesign(file);
    });
  },
  sample: 'finger-joint-box',
  broken: {
    hole: noMesh,
    scale: broken(edited((text) => text.replace(/width="([\d.]+)mm" height="([\d.]+)mm"/, 'width="$1" height="$2"')), 'size of', 'width of the sheet'),
    contour: broken(edited((text) => text.replace(/Z"\/>/, '"/>')), 'open wires for FreeCAD'),
    part: broken(part, 'pieces', 'is there'),
    damage: broken(cutOff, 'parser error'),
    design: broken(design, 'the design'),
  },
};
