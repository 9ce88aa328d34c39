import { limits } from '../limits.ts';
import { refuse } from '../outcome.ts';
import type { XmlElement } from './read-xml.ts';

/** Attributes that hold names, not numbers. */
const names = /^(id|class|href|xlink:href|xml:space|title|type|lang|version|font-family|data-.*|aria-.*)$/;

/** Only such texts can hold a number that is too large. */
const suspicious = /\d{8}|[eE]\+?\d|\d\s*(?:%|em|ex|rem)/i;
const number = /([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(%|em|ex|rem)?/gi;
/** Colours and references look like numbers: `#1e3900`. */
const marked = /#[\w-]+/g;

function vetText(text: string, onStretch: () => void): void {
  if (!suspicious.test(text)) return;
  for (const [, digits, unit] of text.replace(marked, ' ').matchAll(number)) {
    const amount = Math.abs(Number(digits));
    if (!(amount <= (unit === undefined ? limits.drawnExtent : limits.relative))) refuse('svg-coordinates', 'This drawing has coordinates that are no numbers or too far away; move it near the page and save it again.');
    if (unit === '%' && amount > 100) onStretch();
  }
}

/**
 * Refuses coordinates that are far beyond any page. The renderer never ends on circles as large as 1e30, and sizes relative to a page
 * that is itself a multiple of its page grow as fast.
 */
export function vetNumbers(root: XmlElement): void {
  let stretches = 0;
  const onStretch = (): void => {
    if ((stretches += 1) > limits.stretches) refuse('svg-coordinates', 'This drawing has too many sizes above 100 percent; give sizes in millimetres or pixels.');
  };
  const visit = (element: XmlElement): void => {
    if (element.name === 'style') vetText(element.text, onStretch);
    for (const [name, value] of element.attributes) if (!names.test(name)) vetText(value, onStretch);
    element.children.forEach(visit);
  };
  visit(root);
}

/** Sizes of letters that are multiples of other sizes of letters: they multiply from group to group, and nothing here has letters. */
export const relativeFontSize = /font(?:-size)?\s*:[^;}"']*?(?:em|ex|%|larger|smaller)[^;}"']*/gi;
