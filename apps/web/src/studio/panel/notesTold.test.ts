import { describe, expect, it } from 'vitest';
import type { TextNote } from '@patternbook/workshop';
import { notesTold } from './notesTold.ts';

const note = (code: TextNote['code'], text: string, detail = ''): TextNote => ({ code, text, detail });

describe('notes on texts', () => {
  it('are told once each, in their order', () => {
    const notes = [note('shrunk', 'A', '0.5'), note('missing-letters', 'A', '☃'), note('shrunk', 'A', '0.5'), note('shrunk', 'B', '0.9')];
    expect(notesTold(notes)).toEqual([notes[0], notes[1], notes[3]]);
  });

  it('name the thinnest strokes only', () => {
    const notes = [note('thin-strokes', 'A', '0.3'), note('thin-strokes', 'B', '0.12'), note('shrunk', 'B', '0.9'), note('thin-strokes', 'C', '0.2')];
    expect(notesTold(notes)).toEqual([notes[1], notes[2]]);
  });
});
