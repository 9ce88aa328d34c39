/** Code points that XML 1.0 forbids, and the overrides that make a name read as another in a file list. */
// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' };

/** Text for an element or an attribute. What XML cannot hold is left out. */
export const escapeXml = (text: string): string => text.toWellFormed().replace(unwritable, '').replace(/[&<>"'\n\r\t]/gu, (character) => entities[character]!);

/** A name that a person gave, on one line and not endless. */
export const oneLine = (text: string, most: number): string => [...text.replace(/\s+/gu, ' ').trim()].slice(0, most).join('');

/** JSON on its way into XML: what XML cannot hold is written as JSON escapes, so that it comes back as it was. */
export const escapeJson = (json: string): string => json.replace(unwritable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
