export interface FileNameOptions {
  readonly product: string;
  /** The pattern's or design's name. */
  readonly name?: string;
  /** A measure that people tell sizes apart by, such as "142mm". */
  readonly size?: string;
  readonly part?: string;
  readonly variant: string;
  readonly extension: string;
}

/** Letters that compatibility decomposition does not take apart. */
const spelled: Readonly<Record<string, string>> = { ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'Ae', ø: 'o', Ø: 'O', œ: 'oe', Œ: 'Oe', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ð: 'd', þ: 'th', ı: 'i', ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

/** Windows keeps these for devices, with any extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/iu;

/** One piece of a file name: letters, digits and hyphens of any script. */
const piece = (text: string, most: number): string => {
  const plain = text.toWellFormed().normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return [...plain].slice(0, most).join('').replace(/-+$/g, '');
};

/**
 * A readable file name, such as `planter_Dorischer-Topf_142mm_ab12cd34.3mf`: letters and digits of any script, hyphens
 * and underscores, at most 120 characters. Nothing in it means anything to a shell, a header or a spreadsheet.
 */
export function fileName(options: FileNameOptions): string {
  const pieces = [piece(options.product, 32), piece(options.name ?? '', 40), piece(options.part ?? '', 20), piece(options.size ?? '', 16)];
  const name = [...pieces.filter((text) => text !== ''), options.variant.slice(0, 8)].join('_');
  return `${reserved.test(name) ? `_${name}` : name}.${piece(options.extension, 8)}`;
}

/** The name in ASCII, for programs that know nothing else. */
export function asciiFileName(name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  const plain = [...stem].map((letter) => spelled[letter] ?? letter).join('').normalize('NFKD').replace(/\p{M}/gu, '');
  const kept = plain.replace(/[^A-Za-z0-9_-]+/g, '').split('_').map((part) => part.replace(/^-+|-+$/g, '')).filter((part) => part !== '').join('_');
  return `${kept === '' ? 'file' : kept}${extension.replace(/[^.A-Za-z0-9]/g, '')}`;
}

/** `Content-Disposition` by RFC 6266: the ASCII name for old clients, the full one in UTF-8 for the others. */
export function contentDisposition(name: string, kind: 'attachment' | 'inline' = 'attachment'): string {
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*!]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${asciiFileName(name)}"; filename*=UTF-8''${encoded}`;
}
