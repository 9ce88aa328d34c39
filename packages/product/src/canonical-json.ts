/** What canonical JSON is made of. */
export type PlainValue = string | number | boolean | null | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/**
 * One text for one value: keys sorted by UTF-16 code units, no white space, numbers as ECMAScript writes them and no
 * negative zero (RFC 8785). Hashes of designs are taken over it, so it can never change.
 */
export const canonicalJson = (value: PlainValue): string => {
  if (Array.isArray(value)) return `[${(value as readonly PlainValue[]).map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const record = value as { readonly [key: string]: PlainValue };
    return `{${Object.keys(record).sort().map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key] ?? null)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('Canonical JSON holds finite numbers only.');
  return JSON.stringify(value === 0 ? 0 : value);
};
