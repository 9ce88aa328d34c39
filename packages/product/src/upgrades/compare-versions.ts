const numbersOf = (version: string): readonly number[] => (version.split('-')[0] ?? '').split('.').map(Number);

/**
 * Below zero where `a` is the older. Versions before a release ("1.0.0-beta") are older than it, and among themselves in
 * the order of their letters: Semantic Versioning 2.0.0, section 11, without its rule for numbers in that part.
 */
export const compareVersions = (a: string, b: string): number => {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (const place of [0, 1, 2]) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0);
    if (difference !== 0) return difference;
  }
  const [before, after] = [a.split('-')[1], b.split('-')[1]];
  if (before === after) return 0;
  if (before === undefined) return 1;
  if (after === undefined) return -1;
  return before < after ? -1 : 1;
};
