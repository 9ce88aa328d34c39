/** What a sentence repeats of hostile input: short, and without anything that could disturb the line. */
export const quotable = (text: string): string => {
  const line = text.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};
