import { greyImageLimits } from '@patternbook/geometry';
import { z } from 'zod';
import { imageContent } from '../../contents.ts';
import type { ImageContent } from '../../contents.ts';
import type { Literal } from '../../expression.ts';
import type { ImageParameter } from '../../script.ts';
import { say } from '../../words.ts';
import { declaration } from '../declaration.ts';
import { refused, taken } from '../kind.ts';
import type { ParameterKind, Taken } from '../kind.ts';

const take = ({ label, required }: ImageParameter, raw: unknown): Taken => {
  if (typeof raw !== 'string') return refused('wrong-type', { en: `${say(label, 'en')} must be a picture.`, de: `${say(label, 'de')} muss ein Bild sein.` });
  if (raw === '') return required === true ? refused('missing', { en: `Choose a picture for ${say(label, 'en')}.`, de: `Wähle ein Bild für ${say(label, 'de')}.` }) : taken('');
  const image = imageContent(raw);
  return image.ok ? taken(raw) : refused('not-an-image', { en: image.fault.message, de: `${say(label, 'de')}: Dieses Bild lässt sich nicht lesen; wähle die Datei noch einmal.` });
};

const content = (value: Literal): ImageContent | undefined => {
  const found = value === '' ? undefined : imageContent(String(value));
  return found?.ok === true ? found.value : undefined;
};

/** Brightness that a person brings. The value is all that is kept of the file. */
export const image: ParameterKind<ImageParameter> = {
  kind: 'image',
  type: 'string',
  own: true,
  schema: z.strictObject({ kind: z.literal('image'), ...declaration, default: z.string().max(greyImageLimits.largest * greyImageLimits.largest + 8), required: z.boolean().optional() }) as unknown as z.ZodType<ImageParameter>,
  issues: () => [],
  take,
  read: (parameter, text) => take(parameter, text.trim()),
  format: (_, value, { language }) => {
    const found = content(value)?.image;
    const german = language.startsWith('de');
    if (found === undefined) return german ? 'kein Bild' : 'no picture';
    return `${german ? 'Bild' : 'picture'} ${found.width} × ${found.height}`;
  },
  describeRange: (_, { language }) => (language.startsWith('de') ? 'PNG oder JPEG' : 'PNG or JPEG'),
  control: () => 'image',
  content,
  built: (_, value) => {
    const found = content(value);
    return found && { image: found.hash, width: found.image.width, height: found.image.height, levels: found.text.slice(found.text.indexOf(' ') + 1) };
  },
};
