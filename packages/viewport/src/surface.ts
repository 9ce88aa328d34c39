/** How a finish looks. The names are about light, not about chemistry: a catalogue maps its materials onto them. */
export const looks = ['matte', 'satin', 'silk', 'translucent', 'wood'] as const;
export type Look = (typeof looks)[number];

export interface Surface {
  /** `#rrggbb` */
  readonly colour: string;
  readonly look: Look;
}

/** What a part shows before anybody chose. */
export const bare: Surface = { colour: '#c9c4b8', look: 'matte' };

/** By part, or `part/region`; a region without an entry of its own looks like its part. */
export type Surfaces = Readonly<Record<string, Surface>>;

export const surfaceOf = (surfaces: Surfaces, part: string, region: string): Surface => surfaces[region === '' ? part : `${part}/${region}`] ?? surfaces[part] ?? bare;
