/** Drawings and pictures that values hold as text. Reading one takes a millisecond and each edit asks for it again, so the latest are kept. */
import { decodeDrawing, decodeGreyImage, encodeDrawing, sha256Hex } from '@patternbook/geometry';
import type { Drawing, DrawingRefused, GreyImage, GreyImageRefused, Outcome } from '@patternbook/geometry';

export interface DrawingContent {
  readonly kind: 'drawing';
  /** The canonical text, which `hash` (SHA-256) names in graphs. */
  readonly text: string;
  readonly hash: string;
  readonly drawing: Drawing;
}

export interface ImageContent {
  readonly kind: 'image';
  readonly text: string;
  readonly hash: string;
  readonly image: GreyImage;
}

export type Content = DrawingContent | ImageContent;

/** Contents of the present design, and of the few that undo and presets go back to. */
const kept = 12;

const remembering = <T>(read: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? read(text);
    known.delete(text);
    known.set(text, found);
    const [oldest] = known.keys();
    if (known.size > kept && oldest !== undefined) known.delete(oldest);
    return found;
  };
};

export const drawingContent = remembering((text: string): Outcome<DrawingContent, DrawingRefused> => {
  const drawing = decodeDrawing(text);
  if (!drawing.ok) return drawing;
  const canonical = encodeDrawing(drawing.value);
  return canonical.ok ? { ok: true, value: { kind: 'drawing', text: canonical.value, hash: sha256Hex(canonical.value), drawing: drawing.value } } : canonical;
});

export const imageContent = remembering((text: string): Outcome<ImageContent, GreyImageRefused> => {
  const image = decodeGreyImage(text);
  return image.ok ? { ok: true, value: { kind: 'image', text, hash: sha256Hex(text), image: image.value } } : image;
});
