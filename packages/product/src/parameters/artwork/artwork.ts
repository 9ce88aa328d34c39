import { drawingLimits } from '@patternbook/geometry';
import { z } from 'zod';
import { drawingContent } from '../../contents.ts';
import type { DrawingContent } from '../../contents.ts';
import type { Literal } from '../../expression.ts';
import { formatQuantity } from '../../quantities/format.ts';
import type { ArtworkParameter } from '../../script.ts';
import { say } from '../../words.ts';
import { declaration } from '../declaration.ts';
import { refused, taken } from '../kind.ts';
import type { ParameterKind, Taken } from '../kind.ts';

const take = ({ label, required }: ArtworkParameter, raw: unknown): Taken => {
  if (typeof raw !== 'string') return refused('wrong-type', { en: `${say(label, 'en')} must be a drawing.`, de: `${say(label, 'de')} muss eine Zeichnung sein.` });
  if (raw === '') return required === true ? refused('missing', { en: `Choose a drawing for ${say(label, 'en')}.`, de: `Wähle eine Zeichnung für ${say(label, 'de')}.` }) : taken('');
  const found = drawingContent(raw);
  return found.ok ? taken(found.value.text) : refused('not-a-drawing', { en: found.fault.message, de: `${say(label, 'de')}: Diese Zeichnung lässt sich nicht lesen; wähle die Datei noch einmal.` });
};

const content = (value: Literal): DrawingContent | undefined => {
  const found = value === '' ? undefined : drawingContent(String(value));
  return found?.ok === true ? found.value : undefined;
};

/** Outlines that a person brings. The value is all that is kept of the file. */
export const artwork: ParameterKind<ArtworkParameter> = {
  kind: 'artwork',
  type: 'string',
  own: true,
  schema: z.strictObject({ kind: z.literal('artwork'), ...declaration, default: z.string().max(drawingLimits.letters), required: z.boolean().optional() }) as unknown as z.ZodType<ArtworkParameter>,
  issues: () => [],
  take,
  read: (parameter, text) => take(parameter, text.trim()),
  format: (_, value, { language, system }) => {
    const drawing = content(value)?.drawing;
    const german = language.startsWith('de');
    if (drawing === undefined) return german ? 'keine Zeichnung' : 'no drawing';
    const [width, height] = [drawing.width, drawing.height].map((side) => formatQuantity(side, 'length', { language, digits: 0, ...(system === undefined ? {} : { system }) }));
    return `${german ? 'Zeichnung' : 'drawing'} ${width} × ${height}`;
  },
  describeRange: (_, { language }) => (language.startsWith('de') ? 'SVG, PNG oder JPEG' : 'SVG, PNG or JPEG'),
  control: () => 'artwork',
  content,
  built: (_, value) => {
    const found = content(value);
    return found && { drawing: found.hash, width: found.drawing.width, height: found.drawing.height, points: found.drawing.contours.reduce((sum, contour) => sum + contour.length, 0) };
  },
};
