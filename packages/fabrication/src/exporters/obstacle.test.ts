import { expect, it } from 'vitest';
import { exporters, formats } from './exporters.ts';
import { offersOf } from './obstacle.ts';

const everything = { processes: new Set(['fdm', 'laser'] as const), exact: true, slicer: true };
const obstacles = (prospect: Parameters<typeof offersOf>[0]) => Object.fromEntries(offersOf(prospect).map(({ format, obstacle }) => [format, obstacle]));

it('offers every format where nothing stands in the way', () => {
  expect(offersOf(everything).map(({ format }) => format)).toEqual(formats);
  expect(Object.values(obstacles(everything)).every((obstacle) => obstacle === null)).toBe(true);
});

it('says why, for exactly the formats that need what is missing', () => {
  const needing = (needs: string): readonly string[] => formats.filter((format) => (exporters[format] as { readonly needs?: string }).needs === needs);
  const told = (prospect: Parameters<typeof offersOf>[0], obstacle: string): readonly string[] => Object.entries(obstacles(prospect)).filter(([, found]) => found === obstacle).map(([format]) => format);
  expect(told({ ...everything, exact: false }, 'not-exact')).toEqual(needing('exact'));
  expect(told({ ...everything, processes: new Set(['fdm']) }, 'no-sheet')).toEqual(needing('sheet'));
  expect(told({ ...everything, slicer: false }, 'no-slicer')).toEqual(needing('slicer'));
  expect(told({ ...everything, processes: new Set(['laser']) }, 'no-filament')).toEqual(formats.filter((format) => [...needing('slicer'), ...needing('filament')].includes(format)));
});
