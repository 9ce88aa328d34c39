import { readLimits } from './limits.ts';
import { namespaces } from './names.ts';
import { refuse } from './refusal.ts';

const tag = /<(\/?)([^\s/>]+)((?:\s+[^\s=>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and character references; whatever else a file defines is refused with its definition. */
const unescape = (text: string): string =>
  text.replace(/&([^;\s]{1,12});/g, (_, name: string) => {
    const known = named[name];
    if (known !== undefined) return known;
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : name.startsWith('#') ? Number.parseInt(name.slice(1), 10) : Number.NaN;
    return Number.isInteger(code) && code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : refuse('entities', 'This file defines entities, so it is not opened.');
  });

const damaged = (): never => refuse('format', 'This file is damaged: its model cannot be read.');

/** A piece of metadata: its namespace's address (empty for names of the core specification) and its local name. */
export interface Metadata { readonly namespace: string; readonly name: string; readonly text: string }

/**
 * Reads the metadata at the beginning of a model part. Only what 3MF allows is understood: no document type, no entities
 * of its own, no processing instruction but the first.
 *
 * @param text the model up to, not including, its resources; or all of it.
 */
export function readMetadata(text: string): readonly Metadata[] {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const prefixes = new Map<string, string>();
  const found: Metadata[] = [];
  const open: string[] = [];
  let metadata: { name: string; text: string } | undefined;
  const characters = (value: string): void => {
    if (!metadata) return;
    metadata.text += value;
    if (metadata.text.length > readLimits.metadataCharacters) refuse('metadata', `This file has a piece of metadata with more than ${readLimits.metadataCharacters} characters, so it is not opened.`);
  };
  while (at < text.length) {
    const next = text.indexOf('<', at);
    if (next < 0) break;
    characters(unescape(text.slice(at, next)));
    at = next;
    const skipTo = (closing: string): string => {
      const closed = text.indexOf(closing, at);
      if (closed < 0) damaged();
      const inside = text.slice(at, closed);
      at = closed + closing.length;
      return inside;
    };
    if (text.startsWith('<!--', at)) skipTo('-->');
    else if (text.startsWith('<![CDATA[', at)) characters(skipTo(']]>').slice(9));
    else if (text.startsWith('<?', at)) skipTo('?>');
    else if (text.startsWith('<!', at)) refuse('entities', 'This file has a document type definition, so it is not opened.');
    else {
      tag.lastIndex = at;
      const match = tag.exec(text);
      if (!match) return damaged();
      at = tag.lastIndex;
      const [, closing, name, attributes, empty] = match as unknown as [string, string, string, string, string];
      if (closing) {
        if (open.pop() !== name) damaged();
        if (metadata && open.length === 1) {
          found.push(resolve(metadata, prefixes));
          metadata = undefined;
        }
        if (open.length === 0) break;
        continue;
      }
      const values = new Map([...attributes.matchAll(attribute)].map(([, key, double, single]) => [key!, unescape(double ?? single ?? '')]));
      if (open.length === 0) readRoot(name, values, prefixes);
      else if (open.length === 1 && local(name) === 'metadata') metadata = { name: values.get('name') ?? '', text: '' };
      else if (open.length === 1 && local(name) === 'resources') break;
      if (!empty) open.push(name);
      else if (metadata) metadata = undefined;
      if (open.length > 16) damaged();
    }
  }
  return found;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function readRoot(name: string, values: ReadonlyMap<string, string>, prefixes: Map<string, string>): void {
  for (const [key, value] of values) {
    if (key === 'xmlns') prefixes.set('', value);
    else if (key.startsWith('xmlns:')) prefixes.set(key.slice(6), value);
  }
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
  if (local(name) !== 'model' || prefixes.get(prefix) !== namespaces.core) refuse('format', 'This is not a 3MF file.');
}

/** Other programs may rename our prefix when they write a file again; its address stays. */
function resolve({ name, text }: { name: string; text: string }, prefixes: ReadonlyMap<string, string>): Metadata {
  const colon = name.indexOf(':');
  if (colon < 0) return { namespace: '', name, text };
  return { namespace: prefixes.get(name.slice(0, colon)) ?? '', name: name.slice(colon + 1), text };
}
