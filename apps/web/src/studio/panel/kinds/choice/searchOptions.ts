/** What a person may choose from by searching. */
export interface SearchOption {
  readonly id: string;
  readonly label: string;
  /** Figures or a sentence beside it. */
  readonly detail?: string | undefined;
  /** Other words that it is found by. */
  readonly also?: string | undefined;
  readonly swatch?: string | undefined;
}

/** Letters without accents and case, so that "uebergrosse" is not needed to find "Übergröße" by "ubergr". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');

/** More rows than anybody reads; the rest is found by typing on. */
export const mostRows = 60;

/** Options in which every typed word is found, those that begin with the first word before the others. */
export const searchOptions = (options: readonly SearchOption[], typed: string): readonly SearchOption[] => {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  const found = options.filter(({ label, detail = '', also = '', id }) => {
    const text = plain(`${label} ${detail} ${also} ${id}`);
    return words.every((word) => text.includes(word));
  });
  const begins = (option: SearchOption): number => (plain(option.label).startsWith(words[0] ?? '') ? 0 : 1);
  return found.toSorted((a, b) => begins(a) - begins(b));
};
