/** Shapes with areas that are known exactly, as SVG of 1000 × 800 and as a share of its longer side squared. */
export interface KnownShape { readonly name: string; readonly svg: string; /** Square pixels. */ readonly area: number; /** Longer side of its box. */ readonly side: number }

const page = (content: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="800">${content}</svg>`;

export const knownShapes: readonly KnownShape[] = [
  { name: 'circle', svg: page('<circle cx="500" cy="400" r="300"/>'), area: Math.PI * 300 * 300, side: 600 },
  { name: 'ring', svg: page('<circle cx="500" cy="400" r="300"/><circle cx="500" cy="400" r="260" fill="#fff"/>'), area: Math.PI * (300 * 300 - 260 * 260), side: 600 },
  // Ten triangles from the middle: ½ · 350 · 140 · sin 36° each.
  { name: 'star', svg: page(`<path d="M${Array.from({ length: 10 }, (_, i) => `${500 + (i % 2 ? 140 : 350) * Math.sin((i * Math.PI) / 5)} ${400 - (i % 2 ? 140 : 350) * Math.cos((i * Math.PI) / 5)}`).join('L')}Z"/>`), area: 5 * 350 * 140 * Math.sin(Math.PI / 5), side: 2 * 350 * Math.sin((2 * Math.PI) / 5) },
  { name: 'letters', svg: page('<path d="M100 200h300v60h-120v340h-60v-340h-120z"/><path fill-rule="evenodd" d="M480 200h60v140h120v-140h60v400h-60v-200h-120v200h-60z"/><path fill-rule="evenodd" d="M780 200h140v400h-140zM830 250h40v120h-40zM830 430h40v120h-40z"/>'), area: 300 * 60 + 340 * 60 + (240 * 400 - 120 * 140 - 120 * 200) + (140 * 400 - 2 * 40 * 120), side: 820 },
  { name: 'touching the edge', svg: page('<path d="M0 0h1000v800h-1000z"/><circle cx="500" cy="400" r="200" fill="#fff"/>'), area: 800_000 - Math.PI * 200 * 200, side: 1000 },
];
