import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Contrast as WCAG 2.2 defines it (relative luminance of sRGB, "contrast ratio"). */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const pairs = new Map([...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));
const themes = ['light', 'dark'] as const;

const colour = (name: string, theme: (typeof themes)[number]): string => {
  const pair = pairs.get(name);
  if (!pair) throw new Error(`There is no colour --${name}.`);
  return pair[theme];
};

const grounds = ['paper', 'sheet', 'well', 'plate'];
const required: readonly (readonly [least: number, text: string, grounds: readonly string[]])[] = [
  [7, 'ink', [...grounds, 'accent-soft', 'dimension-soft', 'conflict-soft', 'advice-soft', 'done-soft']],
  [7, 'ink-soft', ['paper', 'sheet']],
  [4.5, 'ink-soft', [...grounds, 'accent-soft']],
  [4.5, 'ink-faint', ['paper', 'sheet', 'plate']],
  [4.5, 'accent', [...grounds, 'accent-soft']],
  [4.5, 'accent-strong', [...grounds, 'accent-soft']],
  [4.5, 'dimension', [...grounds, 'dimension-soft']],
  [4.5, 'conflict', ['paper', 'sheet', 'conflict-soft']],
  [4.5, 'advice', ['paper', 'sheet', 'advice-soft']],
  [4.5, 'done', ['paper', 'sheet', 'done-soft']],
  [4.5, 'on-accent', ['accent', 'accent-strong']],
  [7, 'paper', ['ink']],
  // What can be operated stands out from what it lies on (WCAG 1.4.11).
  [3, 'rule-control', ['paper', 'sheet', 'well']],
];

describe.each(themes)('%s', (theme) => {
  test.each(required.flatMap(([least, text, on]) => on.map((ground) => [text, ground, least] as const)))('%s on %s has a contrast of %s', (text, ground, least) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(least);
  });
});

test('every colour of the interface is a token', () => {
  const source = new URL('..', import.meta.url);
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css') && !file.endsWith('tokens.css'));
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) expect(readFileSync(new URL(file, source), 'utf8'), file).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|oklch\(/i);
});
