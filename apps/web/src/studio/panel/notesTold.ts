import type { TextNote } from '@patternbook/workshop';

/** What is told about a design's texts: nothing twice, and of thin strokes only the thinnest, whose cure mends the others too. */
export function notesTold(notes: readonly TextNote[]): readonly TextNote[] {
  const thinnest = notes.filter(({ code }) => code === 'thin-strokes').sort((a, b) => Number(a.detail) - Number(b.detail))[0];
  return notes.filter((note, place) => (note.code === 'thin-strokes' ? note === thinnest : notes.findIndex(({ code, text }) => code === note.code && text === note.text) === place));
}
