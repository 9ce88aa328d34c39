import type { Literal, Parameter, ProductDefinition, TextParameter } from '@patternbook/product';
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

/** A value that a person may set; ends of ranges come more often than chance would have it, since faults live there. */
export const drawValue = (parameter: Parameter, chance: Chance): Literal => {
  switch (parameter.kind) {
    case 'choice': return chance.pick(parameter.options).id;
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
