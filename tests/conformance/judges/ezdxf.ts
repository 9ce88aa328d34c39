import { spawnSync } from 'node:child_process';
import { run } from './program.ts';

/** A drawing as ezdxf reads it. */
export interface ReadDrawing {
  /** What its audit found, mended or not. */
  readonly errors: readonly string[];
  readonly version: string;
  /** $INSUNITS: 4 is millimetres. */
  readonly units: number;
  readonly layers: readonly { readonly name: string; readonly colour: number; readonly off: boolean; readonly plotted: boolean }[];
  readonly entities: readonly {
    readonly kind: string;
    readonly layer: string;
    readonly closed: boolean;
    /** Of what it encloses, arcs as arcs: mm². */
    readonly area: number;
    /** How many other outlines of its layer it lies in. */
    readonly depth: number;
    /** mm. */
    readonly low: readonly [number, number];
    readonly high: readonly [number, number];
    readonly text: string;
  }[];
}

const script = `
import json, math, sys, ezdxf
from ezdxf import path
from ezdxf.math import Vec2, bulge_radius, is_point_in_polygon_2d
def area(entity):
    if entity.dxftype() == 'CIRCLE':
        return math.pi * entity.dxf.radius ** 2
    corners = entity.get_points('xyb')
    total = 0
    for at, (x, y, bulge) in enumerate(corners):
        u, v, _ = corners[(at + 1) % len(corners)]
        total += (x * v - u * y) / 2
        if bulge:
            angle = 4 * math.atan(abs(bulge))
            total += math.copysign(bulge_radius((x, y), (u, v), bulge) ** 2 * (angle - math.sin(angle)) / 2, bulge)
    return abs(total)
def read(name):
    drawing = ezdxf.readfile(name)
    audit = drawing.audit()
    found = []
    for entity in drawing.modelspace():
        kind = entity.dxftype()
        item = dict(kind=kind, layer=entity.dxf.layer, closed=False, area=0, depth=0, low=[0, 0], high=[0, 0], text='', points=[])
        if kind == 'TEXT':
            item['text'] = entity.dxf.text
        else:
            outline = path.make_path(entity)
            item['points'] = [Vec2(point) for point in outline.flattening(1e-4)]
            item['closed'] = outline.is_closed
            item['area'] = area(entity)
            xs, ys = [point.x for point in item['points']], [point.y for point in item['points']]
            item['low'], item['high'] = [min(xs), min(ys)], [max(xs), max(ys)]
        found.append(item)
    for item in found:
        if not item['points']:
            continue
        item['depth'] = sum(1 for other in found if other is not item and other['layer'] == item['layer'] and other['points'] and other['area'] > item['area']
            and other['low'][0] <= item['low'][0] and other['low'][1] <= item['low'][1] and other['high'][0] >= item['high'][0] and other['high'][1] >= item['high'][1]
            and is_point_in_polygon_2d(item['points'][0], other['points']) > 0)
    for item in found:
        del item['points']
    return dict(errors=[str(each.message) for each in list(audit.errors) + list(audit.fixes)], version=drawing.dxfversion, units=drawing.header.get('$INSUNITS', 0),
        layers=[dict(name=layer.dxf.name, colour=abs(layer.dxf.color), off=layer.is_off(), plotted=bool(layer.dxf.plot)) for layer in drawing.layers], entities=found)
for name in sys.argv[1:]:
    try:
        answer = read(name)
    except Exception as error:
        answer = dict(refused=str(error))
    print(json.dumps(answer))
`;

/** Debian's Python has the library; another one that comes first may not. */
const interpreter = ['python3', '/usr/bin/python3'].find((program) => spawnSync(program, ['-c', 'import ezdxf'], { stdio: 'ignore' }).status === 0);

/** Whether ezdxf is installed. In continuous integration it has to be. */
export function ezdxfPresent(): boolean {
  if (interpreter === undefined && process.env['CI'] === 'true') throw new Error('python3-ezdxf is not installed, and this lane is nothing without it.');
  return interpreter !== undefined;
}

/** Reads drawings in one run of Python; what it cannot read it refuses. */
export async function ezdxf(files: readonly string[]): Promise<readonly (ReadDrawing | { readonly refused: string })[]> {
  const { code, output } = await run(interpreter ?? 'python3', ['-c', script, ...files]);
  const answers = output.split('\n').filter((line) => line.startsWith('{'));
  if (code !== 0 || answers.length !== files.length) throw new Error(`ezdxf stopped:\n${output.slice(-2000)}`);
  return answers.map((answer) => JSON.parse(answer) as ReadDrawing | { readonly refused: string });
}

/** Of a layer, between two places along X: what is inside of its outlines and outside of those within. mm². */
export const enclosed = ({ entities }: ReadDrawing, layer: string, from = -Infinity, to = Infinity): number =>
  entities.filter((entity) => entity.layer === layer && entity.low[0] >= from && entity.high[0] <= to).reduce((sum, { area, depth }) => sum + (depth % 2 === 0 ? area : -area), 0);
