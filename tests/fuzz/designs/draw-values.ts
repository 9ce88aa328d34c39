import { encodeDrawing, encodeGreyImage } from '@patternbook/geometry';
import type { Literal, Parameter, ProductDefinition, ProfileParameter, TextParameter } from '@patternbook/product';
import type { Chance } from './random.ts';

/** Words of the kind that people type, from scripts of every behaviour: joined, right to left, stacked, wide, astral. */
const words: readonly string[] = [
  'A', '27', '12a', 'Lindenweg', 'MILL LANE', 'Straße', 'Ærøskøbing', 'ÅÄÖ', 'fifi', 'Œuvre', 'Příčná', 'ЖУК', 'Садовая улица', 'Ωμέγα', 'Η οδός',
  'شارع الزيتون', '٢٧', 'بيت', 'רחוב הגפן', 'שלום', 'मार्ग', 'हिन्दी', '桜通り', '東京', 'ひらがな', 'カタカナ', '3-8', '½"', 'M3×10', '10 kΩ', '…', '—', "O'Hara", '&', '@', '#1',
  '😀', '🏡 Haus', '👩‍👩‍👧', '中文', '한글', 'ไทย', 'e\u0301', 'Z\u0334\u0335', '·', '.', 'iiiii', 'WWWWW', '8888', ' ', '<b>', '{x}', '\\n',
];

const drawText = ({ maxLetters, maxLines, required }: TextParameter, chance: Chance): string => {
  if (required !== true && chance.share() < 0.15) return '';
  const rows = 1 + chance.below(maxLines);
  const line = (): string => Array.from({ length: 1 + chance.below(3) }, () => chance.pick(words)).join(' ');
  const letters = [...Array.from({ length: rows }, line).join('\n')];
  const text = letters.slice(0, maxLetters).join('');
  return required === true && text.trim() === '' ? '1' : text;
};

/** Shapes as people bring them: one or several, with a hole or without, round or ragged, wide or high. */
const drawDrawing = (chance: Chance): string => {
  const [width, height] = [20 + chance.below(180), 20 + chance.below(180)];
  const columns = 1 + chance.below(3);
  const contours = Array.from({ length: columns }, (_, column): readonly (readonly (readonly number[])[])[] => {
    const corners = 3 + chance.below(40);
    const ring = (share: number): readonly (readonly number[])[] =>
      Array.from({ length: corners }, (__, corner) => {
        const turn = (2 * Math.PI * corner) / corners;
        return [(width / columns) * (column + 0.5 + 0.49 * share * Math.cos(turn)), height * (0.5 + 0.49 * share * Math.sin(turn))];
      });
    const ragged = ring(1).map(([x = 0, y = 0], corner) => (corner % 2 === 0 ? [x, y] : [x + ((column + 0.5) * (width / columns) - x) * 0.3, y + (height / 2 - y) * 0.3]));
    return chance.share() < 0.4 ? [ring(1), ring(0.4).toReversed()] : [chance.share() < 0.5 ? ring(1) : ragged];
  });
  const text = encodeDrawing({ width, height, contours: contours.flat() });
  if (!text.ok) throw new Error(text.fault.message);
  return text.value;
};

const drawImage = (chance: Chance): string => {
  const [width, height] = [8 + chance.below(56), 8 + chance.below(56)];
  const [across, down, noise] = [chance.below(20), chance.below(20), chance.below(32)];
  const text = encodeGreyImage({ width, height, levels: Array.from({ length: width * height }, (_, place) => (Math.floor(((place % width) * across) / width + (Math.floor(place / width) * down) / height) * 7 + chance.below(noise + 1)) % 64) });
  if (!text.ok) throw new Error(text.fault.message);
  return text.value;
};

const drawProfile = ({ x, y, snap, points, rises, pinned }: ProfileParameter, chance: Chance): string => {
  const [along, across] = rises === 'x' ? [x, y] : [y, x];
  const steps = Math.floor((along.max - along.min) / snap);
  const count = points.least + chance.below(points.most - points.least + 1);
  const places = new Set(pinned === true ? [0, steps] : []);
  while (places.size < count) places.add(chance.below(steps + 1));
  return [...places]
    .sort((a, b) => a - b)
    .map((place) => [along.min + place * snap, across.min + chance.below(Math.floor((across.max - across.min) / snap) + 1) * snap].map((amount) => Number(amount.toFixed(3))))
    .map((point) => (rises === 'x' ? point : point.toReversed()).join(','))
    .join(' ');
};

/** A value that a person may set; ends of ranges come more often than chance would have it, since faults live there. */
export const drawValue = (parameter: Parameter, chance: Chance): Literal => {
  switch (parameter.kind) {
    case 'choice': case 'material': return chance.pick(parameter.options).id;
    case 'size': return chance.pick(parameter.table.rows).id;
    case 'font': return chance.pick(parameter.only ?? ['jost', 'pacifico', 'saira-stencil', 'source-serif']);
    case 'seed': return chance.below(1_000_000);
    case 'artwork': return parameter.required !== true && chance.share() < 0.15 ? '' : drawDrawing(chance);
    case 'image': return parameter.required !== true && chance.share() < 0.15 ? '' : drawImage(chance);
    case 'profile': return drawProfile(parameter, chance);
    // Where a part is touched depends on its shape, which is not known here.
    case 'points': return parameter.default;
    case 'toggle': return chance.share() < 0.5;
    case 'text': return drawText(parameter, chance);
    case 'colour': return `#${Array.from({ length: 6 }, () => chance.pick([...'0123456789abcdef'])).join('')}`;
    case 'length': case 'angle': case 'count': case 'ratio': {
      const { min, max, step } = parameter;
      const luck = chance.share();
      if (luck < 0.06) return min;
      if (luck < 0.12) return max;
      return Math.min(max, min + chance.below(Math.floor((max - min) / step) + 1) * step);
    }
  }
};

/** Some or all parameters away from their defaults. */
export const drawValues = (definition: ProductDefinition, chance: Chance): Record<string, Literal> => {
  const boldness = chance.pick([0.2, 0.5, 1]);
  const values: Record<string, Literal> = {};
  for (const [id, parameter] of Object.entries(definition.parameters)) if (chance.share() < boldness) values[id] = drawValue(parameter, chance);
  return values;
};
