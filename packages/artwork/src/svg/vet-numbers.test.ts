import { expect, it } from 'vitest';
import { limits } from '../limits.ts';
import { Refusal } from '../outcome.ts';
import { readXml } from './read-xml.ts';
import { vetNumbers } from './vet-numbers.ts';

function codeOf(content: string): string {
  try {
    vetNumbers(readXml(`<svg>${content}</svg>`, limits));
    return 'passed';
  } catch (error) {
    if (error instanceof Refusal) return error.fault.code;
    throw error;
  }
}

it.each(['<circle r="1e30"/>', '<path d="M0 0A60,60,0,0,0,01e39,-60"/>', '<path d="M0 0L123456789012 3"/>', '<g style="r:2E+11px"/>', '<style>circle{r:1e30}</style>', '<circle r="5000em"/>', '<svg width="99999%"/>', '<svg width="200%"/>'.repeat(20)])('refuses %s', (content) => {
  expect(codeOf(content)).toBe('svg-coordinates');
});

it.each(['<path fill="#1e3900" d="M0.123456789 1e-12L3e3 4"/>', '<g id="path1e39" style="fill:url(#a1e99);fill:#1e9912"/>', '<rect width="100%" height="1.5em"/>', '<path d="M1234567.25 1-2.5e+5"/>'])('passes %s', (content) => {
  expect(codeOf(content)).toBe('passed');
});
