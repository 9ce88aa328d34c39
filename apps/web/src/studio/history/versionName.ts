/** A saved state that a person named is marked in its label, because a history has labels and nothing else. */
const mark = '★ ';

export const versionName = {
  write: (name: string): string => `${mark}${name.trim()}`,
  /** Nothing for states that were saved by themselves. */
  read: (label: string): string | undefined => (label.startsWith(mark) ? label.slice(mark.length) : undefined),
};
