/**
 * Reads a project as Bambu Studio does. Neither it nor OrcaSlicer runs here, so this follows their source step by step
 * (BambuStudio, src/libslic3r/Format/bbs_3mf.cpp, class _BBS_3MF_Importer): attribute names are compared as they are written,
 * prefixes included, and what that importer passes over is passed over here.
 */
import { unzipSync } from 'fflate';

export interface BambuProject {
  /** `_handle_end_metadata`: only by this word is a file a project. */
  readonly isProject: boolean;
  readonly objects: readonly {
    readonly name: string;
    /** From 1. */
    readonly extruder: number;
    readonly triangles: number;
    /** mm³. */
    readonly volume: number;
    /** Triangles by the extruder that they are painted for; 0 where they are not. */
    readonly painted: ReadonlyMap<number, number>;
    /** Where its copies stand: mm. */
    readonly instances: readonly { readonly x: number; readonly y: number }[];
  }[];
  /** Copies by object and instance that each plate says it holds. */
  readonly plates: readonly { readonly index: number; readonly instances: readonly { readonly object: number; readonly instance: number }[] }[];
  readonly settings: Readonly<Record<string, unknown>> | undefined;
}

type Element = { readonly name: string; readonly closes: boolean; readonly opens: boolean; readonly attributes: ReadonlyMap<string, string>; readonly text: string };

/** Elements in their order, as expat hands them over; `text` is what follows the element's tag. */
function* elements(xml: string): Generator<Element> {
  for (const [, closing, name, inside, empty, text] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>([^<]*)/g)) {
    const attributes = new Map([...inside!.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, unescape(value!)]));
    yield { name: name!, closes: closing === '/' || empty === '/', opens: closing !== '/', attributes, text: unescape(text!) };
  }
}
const unescape = (text: string): string => text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

/** `TriangleSelector::deserialize`: nibbles from the last; 0 in the lower bits of one means a triangle that is not split. */
function stateOf(paint: string): number {
  if (paint === '') return 0;
  const nibbles = [...paint].toReversed().map((digit) => Number.parseInt(digit, 16));
  const [first, second] = nibbles as [number, number | undefined];
  if ((first & 3) !== 0) throw new Error('This triangle is split.');
  return first >> 2 === 3 ? second! + 3 : first >> 2;
}

export function readAsBambu(bytes: Uint8Array): BambuProject {
  const files = unzipSync(bytes);
  const text = (name: string): string | undefined => (files[name] ? new TextDecoder().decode(files[name]) : undefined);
  // `_handle_start_relationship`: the first 3dmodel is where reading starts.
  const relationships = [...elements(text('_rels/.rels') ?? '')].filter(({ name }) => name === 'Relationship');
  const start = relationships.find(({ attributes }) => attributes.get('Type')?.startsWith('http://schemas.microsoft.com/3dmanufacturing/') && attributes.get('Type')?.endsWith('3dmodel'))?.attributes.get('Target');
  const model = text(start?.replace(/^\//, '') ?? '');
  if (model === undefined) throw new Error('Archive does not contain a valid model');

  let isProject = false;
  interface Loaded { name: string; id: number; vertices: number[]; indices: number[]; paints: string[]; instances: { x: number; y: number }[] }
  const loaded = new Map<number, Loaded>();
  let current: Loaded | undefined;
  for (const { name, opens, attributes, text: content } of elements(model)) {
    if (!opens) continue;
    const number = (key: string): number => Number(attributes.get(key) ?? '0');
    if (name === 'metadata' && attributes.get('name') === 'Application' && content.startsWith('BambuStudio-')) isProject = true;
    if (name === 'object') {
      if (loaded.has(number('id'))) throw new Error('Found object with duplicate id');
      current = { name: attributes.get('name') ?? '', id: number('id'), vertices: [], indices: [], paints: [], instances: [] };
      loaded.set(current.id, current);
    }
    if (name === 'vertex') current!.vertices.push(number('x'), number('y'), number('z'));
    if (name === 'triangle') {
      current!.indices.push(number('v1'), number('v2'), number('v3'));
      current!.paints.push(attributes.get('paint_color') ?? '');
    }
    if (name === 'item') {
      const object = loaded.get(number('objectid'));
      if (!object) throw new Error('can not find object id to builditem');
      const matrix = attributes.get('transform')!.split(' ').map(Number);
      object.instances.push({ x: matrix[9]!, y: matrix[10]! });
    }
  }
  const { named, plates } = readModelSettings(text('Metadata/model_settings.config'));
  const settings = text('Metadata/project_settings.config');
  return {
    isProject,
    plates,
    // Without the word, configuration is not loaded at all (`dont_load_config`).
    settings: settings !== undefined && isProject ? (JSON.parse(settings) as Record<string, unknown>) : undefined,
    objects: [...loaded.values()].map(({ id, name, vertices, indices, paints, instances }) => {
      const painted = new Map<number, number>();
      for (const paint of paints) painted.set(stateOf(paint), (painted.get(stateOf(paint)) ?? 0) + 1);
      let volume = 0;
      for (let at = 0; at < indices.length; at += 3) {
        const [a, b, c] = [0, 1, 2].map((corner) => vertices.slice(indices[at + corner]! * 3, indices[at + corner]! * 3 + 3)) as [number[], number[], number[]];
        volume += (a[0]! * (b[1]! * c[2]! - b[2]! * c[1]!) + a[1]! * (b[2]! * c[0]! - b[0]! * c[2]!) + a[2]! * (b[0]! * c[1]! - b[1]! * c[0]!)) / 6;
      }
      return { name: named.get(id)?.get('name') ?? name, extruder: Number(named.get(id)?.get('extruder') ?? '1'), triangles: paints.length, volume, painted, instances };
    }),
  };
}

/** `_handle_start_config_object`, `_handle_start_config_volume`, `_handle_start_config_metadata`, `_handle_end_config_plater_instance`. */
function readModelSettings(xml: string | undefined): { readonly named: ReadonlyMap<number, ReadonlyMap<string, string>>; readonly plates: BambuProject['plates'] } {
  const named = new Map<number, Map<string, string>>();
  const plates: { index: number; instances: { object: number; instance: number }[] }[] = [];
  let object: number | undefined, inPart = false, plate: (typeof plates)[number] | undefined;
  let instance = { object: -1, instance: -1 };
  for (const { name, opens, closes, attributes } of elements(xml ?? '')) {
    if (name === 'object' && opens) {
      object = Number(attributes.get('id'));
      if (named.has(object)) throw new Error('Duplicated object id in model_settings.config');
      named.set(object, new Map());
    } else if (name === 'object') object = undefined;
    if (name === 'part' && opens && object === undefined) throw new Error('can not find object for part');
    if (name === 'part') inPart = opens && !closes;
    if (name === 'plate' && opens) plate = { index: 0, instances: [] };
    else if (name === 'plate') {
      plates.push(plate!);
      plate = undefined;
    }
    if (name === 'model_instance' && opens) instance = { object: -1, instance: -1 };
    else if (name === 'model_instance') plate!.instances.push(instance);
    if (name !== 'metadata') continue;
    const [key, value] = [attributes.get('key') ?? '', attributes.get('value') ?? ''];
    if (plate === undefined) {
      if (object === undefined) throw new Error('Cannot find object for metadata');
      if (!inPart) named.get(object)!.set(key, value);
    } else if (key === 'plater_id') plate.index = Number(value);
    else if (key === 'object_id') instance.object = Number(value);
    else if (key === 'instance_id') instance.instance = Number(value);
  }
  return { named, plates };
}
