import { limits } from '../limits.ts';
import { refuse } from '../outcome.ts';

/**
 * The part of XML 1.0 that drawings use, read in one pass without recursion. It is stricter than the renderer's own reader, so that
 * what passes here means the same there. A document type is skipped if it only names itself (many programs write one) and
 * refused if it declares anything, so no entity is ever expanded but the five of XML and numbers.
 */
export interface XmlElement {
  /** Local name in the namespace of SVG or in none; empty for elements of other languages. */
  readonly name: string;
  /** By local name; those of other namespaces are left out, but for `xlink:href` and `xml:space`, which keep their prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Text directly inside. */
  readonly text: string;
}

interface OpenElement {
  readonly tag: string;
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  readonly scope: ReadonlyMap<string, string>;
  text: string;
}

const namespaces: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2000/svg', 'svg'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

const damaged = (): never => refuse('svg-damaged', 'This drawing is damaged or incomplete; save it again as SVG.');

const entities: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]]);

function letterOf(reference: string): string {
  const found = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(reference);
  if (found === null) return refuse('svg-entities', 'This drawing declares abbreviations (entities); save it as plain SVG.');
  const code = found[1] === undefined ? Number(found[2]) : Number.parseInt(found[1], 16);
  const isLetter = code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff);
  return isLetter ? String.fromCodePoint(code) : damaged();
}

function unescape(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12})(;?)/g, (_, reference: string, end: string) => (end === '' ? damaged() : (entities.get(reference) ?? letterOf(reference))));
}

const nameAt = /[A-Za-z_\u0080-\uffff][\w.\-\u0080-\uffff]*(?::[A-Za-z_\u0080-\uffff][\w.\-\u0080-\uffff]*)?/y;
const attributeAt = /\s+([A-Za-z_\u0080-\uffff][\w.\-\u0080-\uffff]*(?::[A-Za-z_\u0080-\uffff][\w.\-\u0080-\uffff]*)?)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const tagEndAt = /\s*(\/?)>/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Where a construct that began before `from` ends. */
const after = (text: string, end: string, from: number): number => {
  const found = text.indexOf(end, from);
  return found < 0 ? damaged() : found + end.length;
};

function afterDoctype(text: string, from: number): number {
  const named = /<!DOCTYPE\s+[\w:.-]+(?:\s+(?:PUBLIC\s+("[^"<>[\]]*"|'[^'<>[\]]*')|SYSTEM))?(?:\s+("[^"<>[\]]*"|'[^'<>[\]]*'))?\s*>/y;
  const found = matchAt(named, text, from);
  return found === null ? refuse('svg-entities', 'This drawing declares abbreviations (entities); save it as plain SVG.') : from + found[0].length;
}

function scopeOf(raw: readonly (readonly [string, string])[], outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  let scope: Map<string, string> | undefined;
  for (const [name, value] of raw) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) (scope ??= new Map(outer)).set(name.slice(6), value);
  }
  return scope ?? outer;
}

function namespaceOf(prefix: string, scope: ReadonlyMap<string, string>): string {
  if (prefix === 'xml') return 'xml';
  const address = scope.get(prefix);
  // Files written by hand forget to declare what everybody means.
  if (address === undefined || address === '') return prefix === '' ? 'svg' : prefix === 'xlink' || prefix === 'svg' ? prefix : 'other';
  return namespaces.get(address) ?? 'other';
}

const split = (name: string): readonly [prefix: string, local: string] => {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
};

function attributesOf(raw: readonly (readonly [string, string])[], scope: ReadonlyMap<string, string>): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [name, value] of raw) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    const [prefix, local] = split(name);
    const namespace = prefix === '' ? 'svg' : namespaceOf(prefix, scope);
    if (namespace === 'other' || (namespace === 'xml' && local !== 'space') || (namespace === 'xlink' && local !== 'href')) continue;
    const key = namespace === 'svg' ? local : `${namespace}:${local}`;
    if (attributes.has(key)) damaged();
    attributes.set(key, value);
  }
  return attributes;
}

function openTag(text: string, from: number, outer: ReadonlyMap<string, string>): { readonly element: OpenElement; readonly closed: boolean; readonly end: number } {
  const tag = matchAt(nameAt, text, from + 1)?.[0] ?? damaged();
  let at = from + 1 + tag.length;
  const raw: [string, string][] = [];
  for (let found = matchAt(attributeAt, text, at); found !== null; found = matchAt(attributeAt, text, at)) {
    if (raw.length >= limits.attributes) refuse('svg-too-complex', 'This drawing has too many attributes on one shape; save it as plain SVG.');
    raw.push([found[1]!, unescape(found[2] ?? found[3] ?? '')]);
    at += found[0].length;
  }
  const end = matchAt(tagEndAt, text, at);
  if (end === null) return damaged();
  const scope = scopeOf(raw, outer);
  const [prefix, local] = split(tag);
  const name = namespaceOf(prefix, scope) === 'svg' ? local : '';
  return { element: { tag, name, attributes: attributesOf(raw, scope), children: [], scope, text: '' }, closed: end[1] === '/', end: at + end[0].length };
}

export interface XmlLimits { readonly elements: number; readonly depth: number }

/** The root element of a document. Throws a refusal for anything that is not well formed, too long, too deep or declares entities. */
export function readXml(text: string, most: XmlLimits): XmlElement {
  const open: OpenElement[] = [];
  const none: ReadonlyMap<string, string> = new Map();
  let root: OpenElement | undefined;
  let elements = 0;
  let at = 0;

  const put = (letters: string): void => {
    const parent = open.at(-1);
    if (parent !== undefined) parent.text += letters;
    else if (letters.trim() !== '') damaged();
  };
  while (at < text.length) {
    const next = text.indexOf('<', at);
    if (next !== at) {
      put(unescape(text.slice(at, next < 0 ? text.length : next)));
      if (next < 0) break;
      at = next;
    }
    if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4);
    else if (text.startsWith('<![CDATA[', at)) {
      const end = after(text, ']]>', at + 9);
      put(text.slice(at + 9, end - 3));
      at = end;
    } else if (text.startsWith('<?', at)) at = after(text, '?>', at + 2);
    else if (text.startsWith('<!DOCTYPE', at)) {
      if (root !== undefined) damaged();
      at = afterDoctype(text, at);
    } else if (text.startsWith('</', at)) {
      const end = after(text, '>', at);
      const closing = open.pop();
      if (closing === undefined || text.slice(at + 2, end - 1).trimEnd() !== closing.tag) damaged();
      at = end;
    } else {
      if (root !== undefined && open.length === 0) damaged();
      if ((elements += 1) > most.elements) refuse('svg-too-complex', `This drawing has more than ${most.elements} shapes; simplify it.`);
      if (open.length >= most.depth) refuse('svg-too-complex', `This drawing has more than ${most.depth} groups inside each other; ungroup it.`);
      const parent = open.at(-1);
      const { element, closed, end } = openTag(text, at, parent?.scope ?? none);
      parent?.children.push(element);
      root ??= element;
      if (!closed) open.push(element);
      at = end;
    }
  }
  return root === undefined || open.length > 0 ? damaged() : root;
}
