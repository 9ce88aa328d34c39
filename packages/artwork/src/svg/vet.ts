import { limits } from '../limits.ts';
import { type ArtworkNote, refuse } from '../outcome.ts';
import type { XmlElement } from './read-xml.ts';

/** Not part of what is seen: descriptions, and movement, of which the first state is taken. */
const leftOut = new Set(['', 'metadata', 'title', 'desc', 'animate', 'animateColor', 'animateMotion', 'animateTransform', 'set', 'discard', 'mpath', 'view', 'cursor', 'font', 'font-face', 'color-profile', 'solidColor']);
/** Text as it is typed: there are no fonts here. */
const texts = new Set(['text', 'tspan', 'tref', 'textPath', 'altGlyph', 'flowRoot', 'flowPara']);
const webPage = new Set(['foreignObject', 'iframe', 'video', 'audio', 'canvas', 'object', 'embed', 'html', 'body']);

const external = (): never => refuse('svg-external', 'This drawing refers to other files, which are never fetched; embed everything as paths and save it again.');

/** References by `url(…)` may name something in the drawing only; CSS may not import. */
function vetStyle(style: string): void {
  if (/@import/i.test(style)) external();
  for (const [, target = ''] of style.matchAll(/url\(\s*["']?\s*([^"')\s]{0,64})/gi)) if (!target.startsWith('#')) external();
}

function vetLink(element: XmlElement, link: string): void {
  const target = link.trim();
  if (/^(javascript|vbscript):/i.test(target)) refuse('svg-script', 'This drawing has a program in it; save it as plain SVG, without scripts.');
  // Where a link leads is not kept.
  if (element.name !== 'a' && target !== '' && !target.startsWith('#')) external();
}

function vetElement(element: XmlElement): void {
  const { name } = element;
  // Of another language: left out as it is.
  if (name === '') return;
  if (name === 'script' || name === 'handler' || name === 'listener') refuse('svg-script', 'This drawing has a program in it; save it as plain SVG, without scripts.');
  if (webPage.has(name)) refuse('svg-web-page', 'This drawing has parts of a web page in it (foreignObject); save it as plain SVG.');
  if (name === 'image' || name === 'feImage') refuse('svg-picture', 'This drawing holds a picture; trace it in your drawing program, or upload the picture itself.');
  if (name === 'style') vetStyle(element.text);
  for (const [attribute, value] of element.attributes) {
    if (/^on/i.test(attribute)) refuse('svg-script', 'This drawing has a program in it; save it as plain SVG, without scripts.');
    if (attribute === 'href' || attribute === 'xlink:href') vetLink(element, value);
    else if (/url\(|@import/i.test(value)) vetStyle(value);
  }
}

const hasLetters = (element: XmlElement): boolean => element.text.trim() !== '' || element.children.some(hasLetters);

/** A drawing of which only what can be seen is left, and nothing that could act or reach out. */
export interface Vetted {
  readonly root: XmlElement;
  readonly notes: readonly ArtworkNote[];
}

/** Refuses what is no plain drawing, and leaves out what no outline comes from. */
export function vet(root: XmlElement): Vetted {
  const notes = new Map<string, ArtworkNote>();
  let elements = 0;
  let rules = 0;
  const keep = (element: XmlElement): XmlElement => {
    vetElement(element);
    elements += 1;
    if (element.name === 'style') rules += element.text.split(/[{,]/).length;
    const children: XmlElement[] = [];
    for (const child of element.children) {
      const kept = keep(child);
      if (texts.has(child.name)) {
        if (hasLetters(child)) notes.set('text', { code: 'text-left-out', message: 'Text was left out: convert it to paths in your drawing program and upload the file again.' });
      } else if (!leftOut.has(child.name)) children.push(kept);
    }
    return { ...element, children };
  };
  if (root.name !== 'svg') refuse('file-unknown', 'This file is no drawing; choose an SVG, PNG or JPEG file.');
  const kept = keep(root);
  if (elements * rules > limits.styleWork) refuse('svg-too-complex', 'This drawing has too many style rules; save it as plain SVG or simplify it.');
  return { root: kept, notes: [...notes.values()] };
}
