/**
 * The author's verbs as a recorder of nodes. Nothing is checked here but that references fit: numbers are judged by
 * `validateGraph`, on the host's side of the sandbox, where a script cannot reach.
 *
 * This file and what it imports also run inside QuickJS: plain ECMAScript, no host API.
 */
import { compose, rotation2, rotation3, scaling2, scaling3, translation2, translation3 } from './affine.ts';
import type { Affine } from './affine.ts';
import type { DrawingRef, Edge, ExtrudeOptions, GeometryBuilder, TextOptions, Vector2, Vector3 } from './builder.ts';
import type { Graph, GraphNode, NodeParameter } from './graph.ts';
import type { GridRepeat, LinearRepeat, PolarRepeat, ProfileRef, SolidRef } from './references.ts';

export interface GraphBuilder {
  readonly g: GeometryBuilder;
  /** What was recorded so far. Later calls do not change what was returned. */
  graph(): Graph;
}

type Parameters = Readonly<Record<string, NodeParameter>>;

/** The fonts that a script can name. */
export interface FontList {
  /** Content hash of each font's id. */
  readonly hashes: Readonly<Record<string, string>>;
  /** Hashes of the fonts that stand in for letters which the chosen one lacks, in the order in which they are tried. */
  readonly fallbacks: readonly string[];
}

const noFonts: FontList = { hashes: {}, fallbacks: [] };

export function createGraphBuilder(fonts: FontList = noFonts): GraphBuilder {
  const recorder = new Recorder();
  const profile = (kind: string, parameters: Parameters): ProfileRef => new Profile(recorder, recorder.add(kind, [], parameters));
  const solid = (kind: string, parameters: Parameters): SolidRef => new Solid(recorder, recorder.add(kind, [], parameters));

  const g: GeometryBuilder = {
    rectangle: ({ width, depth, radius = 0 }) => profile('rectangle', { width, depth, radius }),
    circle: ({ radius, segments = 0 }) => profile('circle', { radius, segments }),
    ngon: ({ sides, radius }) => profile('ngon', { sides, radius }),
    polygon: (points) => profile('polygon', { points: points.map(([x, y]) => [x, y]) }),
    text: (options) => profile('text', textParameters(options, fonts)),
    drawing: (ref, box = {}) => profile('drawing', { drawing: ref.drawing, ...fitted(ref, box), ...(ref.points === undefined ? {} : { points: ref.points }) }),
    union: (shapes) => combine(recorder, 'union', shapes),
    intersection: (shapes) => combine(recorder, 'intersection', shapes),
    hull: (shapes) => combine(recorder, 'hull', shapes),
    box: ({ size, on = 'bed' }) => solid('box', { size: vector(size), on }),
    cylinder: ({ radius, height, segments = 0 }) => solid('cylinder', { radius, height, segments }),
    cone: ({ bottomRadius, topRadius, height, segments = 0 }) => solid('cone', { bottomRadius, topRadius, height, segments }),
    sphere: ({ radius, segments = 0 }) => solid('sphere', { radius, segments }),
    roundedBox: ({ size, radius }) => solid('rounded-box', { size: vector(size), radius }),
    shell: (outline, { height, wall, floor, lid = 0 }) =>
      new Solid(recorder, recorder.add('shell', [recorder.place(outline, 2)], { height, wall, floor, lid })),
    relief: ({ image }, { width, depth, dark, light }) => solid('relief', { image, width, depth, dark, light }),
  };
  return { g: Object.freeze(g), graph: () => ({ nodes: recorder.nodes.slice() }) };
}

class Recorder {
  readonly nodes: GraphNode[] = [];

  add(kind: string, inputs: readonly number[], parameters: Parameters): number {
    return this.nodes.push({ kind, inputs, parameters }) - 1;
  }

  /** A move of a moved shape is one move of the shape, so that a kernel carries it out once. */
  addTransform(kind: string, input: number, matrix: Affine): number {
    const moved = this.nodes[input];
    if (moved?.kind !== kind) return this.add(kind, [input], { matrix });
    return this.add(kind, moved.inputs, { matrix: compose(matrix, moved.parameters.matrix as Affine) });
  }

  /** Place of a reference in this graph. Throws for what is none: that is a mistake in the script. */
  place(reference: ProfileRef | SolidRef, dimension: 2 | 3): number {
    if (!(reference instanceof Reference)) throw new TypeError(`Expected a ${nouns[dimension]} made with g, got ${describe(reference)}.`);
    if (reference.recorder !== this) throw new TypeError(`This ${nouns[reference.dimension]} was made by another build; make it again inside of this one.`);
    if (reference.dimension !== dimension) throw new TypeError(`Expected a ${nouns[dimension]}, got a ${nouns[reference.dimension]}. Profiles become solids with extrude or revolve.`);
    return reference.node;
  }
}

const nouns = { 2: 'profile', 3: 'solid' } as const;

abstract class Reference {
  abstract readonly dimension: 2 | 3;
  readonly node: number;
  readonly #recorder: Recorder;

  constructor(recorder: Recorder, node: number) {
    this.#recorder = recorder;
    this.node = node;
  }

  get recorder(): Recorder {
    return this.#recorder;
  }
}

class Profile extends Reference implements ProfileRef {
  readonly dimension = 2;

  union(...others: readonly ProfileRef[]): ProfileRef { return this.with('profile-union', others); }
  subtract(...others: readonly ProfileRef[]): ProfileRef { return this.with('profile-difference', others); }
  intersect(...others: readonly ProfileRef[]): ProfileRef { return this.with('profile-intersection', others); }
  offset(distance: number, corners: 'round' | 'mitre' | 'bevel' = 'round'): ProfileRef { return this.apply('offset', { distance, corners }); }
  filled(): ProfileRef { return this.apply('fill', {}); }
  joined({ width }: { readonly width: number }): ProfileRef { return this.apply('join', { width }); }
  hull(): ProfileRef { return this.apply('profile-hull', {}); }
  translate(by: Vector2): ProfileRef { return this.moved(translation2(by)); }
  rotate(degrees: number): ProfileRef { return this.moved(rotation2(degrees)); }
  scale(factor: number | Vector2): ProfileRef { return this.moved(scaling2(factor)); }
  mirror(normal: Vector2): ProfileRef { return this.apply('profile-mirror', { normal: vector(normal) }); }
  repeat(options: LinearRepeat<Vector2>): ProfileRef { return this.apply('profile-repeat-linear', linear(options)); }
  repeatGrid(options: GridRepeat<Vector2>): ProfileRef { return this.apply('profile-repeat-grid', grid(options)); }
  repeatAround(options: PolarRepeat): ProfileRef { return this.apply('profile-repeat-polar', polar(options)); }

  extrude({ height, twist = 0, taper = 1, divisions = 0, centred = false, bottom, top }: ExtrudeOptions): SolidRef {
    const scale = typeof taper === 'number' ? [taper, taper] : vector(taper);
    if (isSharp(bottom) && isSharp(top)) return new Solid(this.recorder, this.recorder.add('extrude', [this.node], { height, twist, taper: scale, divisions, centred }));
    if (twist !== 0 || divisions !== 0 || scale.some((each) => each !== 1)) throw new TypeError('The edges of an extrusion go with straight walls; leave out twist, taper and divisions, or bottom and top.');
    const [below, above] = [bottom ?? sharp, top ?? sharp];
    return new Solid(this.recorder, this.recorder.add('edged-extrude', [this.node], { height, bottom: below.kind, bottomSize: below.size, top: above.kind, topSize: above.size, centred }));
  }

  revolve({ degrees = 360, segments = 0 }: { readonly degrees?: number; readonly segments?: number } = {}): SolidRef {
    return new Solid(this.recorder, this.recorder.add('revolve', [this.node], { degrees, segments }));
  }

  private with(kind: string, others: readonly ProfileRef[]): ProfileRef {
    return new Profile(this.recorder, this.recorder.add(kind, [this.node, ...others.map((other) => this.recorder.place(other, 2))], {}));
  }

  private apply(kind: string, parameters: Parameters): ProfileRef {
    return new Profile(this.recorder, this.recorder.add(kind, [this.node], parameters));
  }

  private moved(matrix: Affine): ProfileRef {
    return new Profile(this.recorder, this.recorder.addTransform('profile-transform', this.node, matrix));
  }
}

class Solid extends Reference implements SolidRef {
  readonly dimension = 3;

  union(...others: readonly SolidRef[]): SolidRef { return this.with('union', others); }
  subtract(...others: readonly SolidRef[]): SolidRef { return this.with('difference', others); }
  intersect(...others: readonly SolidRef[]): SolidRef { return this.with('intersection', others); }
  hull(): SolidRef { return this.apply('hull', {}); }
  translate(by: Vector3): SolidRef { return this.moved(translation3(by)); }
  rotate(degrees: Vector3): SolidRef { return this.moved(rotation3(degrees)); }
  scale(factor: number | Vector3): SolidRef { return this.moved(scaling3(factor)); }
  mirror(normal: Vector3): SolidRef { return this.apply('mirror', { normal: vector(normal) }); }
  repeat(options: LinearRepeat<Vector3>): SolidRef { return this.apply('repeat-linear', linear(options)); }
  repeatGrid(options: GridRepeat<Vector3>): SolidRef { return this.apply('repeat-grid', grid(options)); }
  repeatAround(options: PolarRepeat): SolidRef { return this.apply('repeat-polar', polar(options)); }
  twist({ degrees, height }: { readonly degrees: number; readonly height: number }): SolidRef { return this.apply('twist', { degrees, height }); }
  bend({ radius }: { readonly radius: number }): SolidRef { return this.apply('bend', { radius }); }
  region(name: string): SolidRef { return this.apply('region', { name }); }

  private with(kind: string, others: readonly SolidRef[]): SolidRef {
    return new Solid(this.recorder, this.recorder.add(kind, [this.node, ...others.map((other) => this.recorder.place(other, 3))], {}));
  }

  private apply(kind: string, parameters: Parameters): SolidRef {
    return new Solid(this.recorder, this.recorder.add(kind, [this.node], parameters));
  }

  private moved(matrix: Affine): SolidRef {
    return new Solid(this.recorder, this.recorder.addTransform('transform', this.node, matrix));
  }
}

function combine<T extends ProfileRef | SolidRef>(recorder: Recorder, verb: 'union' | 'intersection' | 'hull', shapes: readonly T[]): T {
  const dimension = shapes[0]?.dimension;
  if (dimension === undefined) throw new TypeError(`g.${verb} needs at least one profile or solid; the list is empty.`);
  const inputs = shapes.map((shape) => recorder.place(shape, dimension));
  const made: Reference =
    dimension === 2 ? new Profile(recorder, recorder.add(`profile-${verb}`, inputs, {})) : new Solid(recorder, recorder.add(verb, inputs, {}));
  return made as unknown as T;
}

function textParameters(options: TextOptions, { hashes, fallbacks }: FontList): Parameters {
  const chosen = Object.hasOwn(hashes, options.font) ? hashes[options.font] : undefined;
  if (chosen === undefined) throw new TypeError(`There is no font "${options.font}". Choose one of: ${Object.keys(hashes).join(', ') || '(none)'}.`);
  return {
    text: options.text,
    fonts: [chosen, ...fallbacks.filter((hash) => hash !== chosen)],
    size: options.size,
    lineSpacing: options.lineSpacing ?? 1.6,
    tracking: options.tracking ?? 0,
    align: options.align ?? 'centre',
    maxWidth: options.maxWidth ?? 0,
    maxHeight: options.maxHeight ?? 0,
  };
}

function fitted(drawing: DrawingRef, { width, height }: { readonly width?: number; readonly height?: number }): { readonly width: number; readonly height: number } {
  const scale = width === undefined && height === undefined ? 1 : Math.min((width ?? Infinity) / drawing.width, (height ?? Infinity) / drawing.height);
  return { width: drawing.width * scale, height: drawing.height * scale };
}

const sharp: Edge = { kind: 'chamfer', size: 0 };
const isSharp = (edge: Edge = sharp): boolean => edge.size === 0;
const vector = (v: readonly number[]): readonly number[] => v.slice();
const linear = ({ count, step }: LinearRepeat<Vector2 | Vector3>): Parameters => ({ count, step: vector(step) });
const grid = ({ columns, rows, columnStep, rowStep }: GridRepeat<Vector2 | Vector3>): Parameters => ({
  columns,
  rows,
  columnStep: vector(columnStep),
  rowStep: vector(rowStep),
});
const polar = ({ count, sweep = 360 }: PolarRepeat): Parameters => ({ count, sweep });

function describe(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'a list (did you forget "..."?)' : `a ${typeof value}`;
}
