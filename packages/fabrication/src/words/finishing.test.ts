import { expect, it } from 'vitest';
import { finishingOf, finishings } from './finishing.ts';

const told = (material: Parameters<typeof finishingOf>[0], language: 'en' | 'de'): string => {
  const { afterwards, check, steps } = finishingOf(material);
  return [afterwards, check, ...steps].map((phrase) => phrase[language]).join(' ');
};

it('speaks of what the material has, and of nothing else', () => {
  const metal = told({ process: 'laser', family: 'metal' }, 'en');
  expect(metal).toMatch(/burr/);
  expect(metal).not.toMatch(/soot|film|sand/);
  expect(told({ process: 'laser', family: 'wood' }, 'de')).toMatch(/Ruß/);
  expect(told({ process: 'laser', family: 'wood' }, 'de')).not.toMatch(/Folie|Grat|entgrat/);
  expect(told({ process: 'laser', family: 'plastic' }, 'en')).toMatch(/film/);
  expect(told({ process: 'cnc', family: 'wood' }, 'en')).toMatch(/bridges.*sand/s);
});

it('tells each kind once', () => {
  expect(finishings([{ process: 'fdm' }, { process: 'fdm' }, { process: 'laser', family: 'wood' }, { process: 'laser', family: 'plastic' }])).toHaveLength(3);
});
