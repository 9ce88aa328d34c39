/** STEP files as text (ISO 10303-21): what OpenCascade writes is made the same every time, and gets our names and header. */

/**
 * A string between apostrophes (ISO 10303-21, 6.4.3): apostrophes and backslashes doubled; what is not printable ASCII in hexadecimal
 * between \X2\ and \X0\, or \X4\ for what has no place in 16 bits. So is an apostrophe that could end a record for readers that look
 * for its end without counting, as OpenCascade's does.
 */
export function stepString(text: string): string {
  const pieces: string[] = [];
  let open: '' | '2' | '4' = '';
  const close = (): void => {
    if (open !== '') pieces.push('\\X0\\');
    open = '';
  };
  const letters = [...text];
  for (const [place, letter] of letters.entries()) {
    const code = letter.codePointAt(0)!;
    // Half a surrogate pair is no character.
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    const ends = letter === "'" && /[\s),;]/.test(letters[place + 1] ?? '');
    if (point >= 32 && point < 127 && !ends) {
      close();
      pieces.push(letter === "'" || letter === '\\' ? letter + letter : letter);
      continue;
    }
    const width = point > 0xffff ? '4' : '2';
    if (open !== width) {
      close();
      pieces.push(`\\X${width}\\`);
      open = width;
    }
    pieces.push(point.toString(16).toUpperCase().padStart(width === '4' ? 8 : 4, '0'));
  }
  close();
  return `'${pieces.join('')}'`;
}

/** What stands for a name until OpenCascade has written it: short, so that it is never folded. */
export const placeholder = (place: number): string => `pb~${place}~`;

export interface StepHeader {
  readonly name: string;
  /** Letters that may stand in a comment. */
  readonly mark: string;
}

/** Letters a line: who looks for a mark passes over line breaks, but for the words that it begins and ends with, so the last line has some of them. */
const folded = (mark: string): string => (mark.match(/.{76}(?=.{8})|.+$/g) ?? []).join('\n');

export function finished(written: string, { names, header }: { readonly names: readonly string[]; readonly header: StepHeader }): string {
  const data = written.indexOf('DATA;');
  const schema = /FILE_SCHEMA\s*\(.*?\)\s*\)\s*;/s.exec(written)?.[0].replaceAll(/\s+/g, ' ');
  if (data < 0 || schema === undefined) throw new TypeError('OpenCascade wrote no STEP file.');
  if (!/^[\w.-]*$/.test(header.mark)) throw new TypeError('A mark has letters, digits, "-", "_" and "." only.');
  let uses = 0;
  const body = written
    .slice(data)
    .replaceAll(/'pb~(\d+)~'/g, (_, place: string) => stepString(names[Number(place)]!))
    // OpenCascade counts these over the life of the process.
    .replaceAll(/(NEXT_ASSEMBLY_USAGE_OCCURRENCE\s*\(\s*)'\d+'/g, (_, before: string) => `${before}'${(uses += 1)}'`);
  const comment = header.mark === '' ? [] : [`/* ${folded(header.mark)} */`];
  return [
    'ISO-10303-21;',
    'HEADER;',
    ...comment,
    "FILE_DESCRIPTION(('Patternbook'),'2;1');",
    // The time stamp of ISO 8601 that says nothing: the same design gives the same bytes.
    `FILE_NAME(${stepString(header.name.slice(0, 200))},'1970-01-01T00:00:00',(''),(''),'Patternbook, with Open CASCADE','Patternbook','');`,
    schema,
    'ENDSEC;',
    body,
  ].join('\n');
}
