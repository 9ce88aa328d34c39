/**
 * `Content-Disposition` for a download (RFC 6266, with the encoding of RFC 8187 for what is not ASCII). The name is
 * shown to the person, so anything that is a path, a control character or would turn the reading direction goes.
 */
export function attachment(fileName: string): string {
  const name = tidy(fileName);
  const ascii = name.normalize('NFKD').replace(/[^\x20-\x7e]/g, '').replace(/["\\%]/g, '').replace(/ +/g, ' ').trim();
  const fallback = /^[\w(]/.test(ascii) ? ascii : `patternbook${/\.[a-z0-9]{1,8}$/.exec(ascii)?.[0] ?? ''}`;
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encodeExtended(name)}`;
}

function tidy(name: string): string {
  const plain = name
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return [...plain].slice(0, 120).join('') || 'patternbook';
}

/** RFC 8187 `value-chars`: percent-encoded UTF-8 except `attr-char`. */
const encodeExtended = (text: string): string => encodeURIComponent(text).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
