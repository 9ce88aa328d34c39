import type { Ancestor } from '../exporters/subject.ts';

/** What one of our files tells. Everything in it was written by whoever had the file last. */
export interface FoundRecipe {
  /** Plain JSON, not checked: hand it to `parseDesign`. */
  readonly design: unknown;
  readonly variant?: string;
  readonly title?: string;
  readonly designer?: string;
  readonly licence?: string;
  readonly lineage: readonly Ancestor[];
  /** More designs that the same file was made of; each is opened by itself. */
  readonly others?: readonly FoundRecipe[];
}

/** As many ancestors as anybody reads, each with words of a sane length; what is no list is none. */
export function ancestorsOf(list: unknown): readonly Ancestor[] {
  if (!Array.isArray(list)) return [];
  const words = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200) : '');
  return list.slice(0, 64).flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { pattern, name, by } = entry as Record<string, unknown>;
    return [{ pattern: words(pattern), name: words(name), by: words(by) }];
  });
}
