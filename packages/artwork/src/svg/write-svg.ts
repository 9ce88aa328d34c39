import type { XmlElement } from './read-xml.ts';
import { relativeFontSize } from './vet-numbers.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

function write(element: XmlElement, into: string[]): void {
  into.push('<', element.name);
  if (into.length === 2) into.push(' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"');
  for (const [name, value] of element.attributes) {
    const isLink = name === 'href' || name === 'xlink:href';
    const isRelative = (name === 'font-size' && !/^[\d.]+(px|pt|mm|cm|in|pc)?$/.test(value.trim())) || name === 'font';
    if (!(isLink && element.name === 'a') && !isRelative) into.push(' ', name, '="', escape(name === 'style' ? value.replace(relativeFontSize, '') : value), '"');
  }
  into.push('>');
  if (element.name === 'style') into.push(escape(element.text.replace(relativeFontSize, '')));
  for (const child of element.children) write(child, into);
  into.push('</', element.name, '>');
}

/** The drawing written anew: the renderer's parser sees only what was understood here. */
export function writeSvg(root: XmlElement): string {
  const parts: string[] = [];
  write(root, parts);
  return parts.join('');
}
