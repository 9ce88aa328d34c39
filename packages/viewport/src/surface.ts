/** How a finish looks. Numbers describe light, not chemistry: any catalogue can be written in them. */
export interface Surface {
  /** `#rrggbb` */
  readonly colour: string;
  /** 0 is a mirror, 1 is chalk. */
  readonly roughness: number;
  /** Share of the light that passes a thin wall: 0 is opaque. */
  readonly translucency: number;
  /** How much the layer lines show, 0 to 1. */
  readonly layers: number;
  /** Fine irregular variation of the colour, such as wood fibres: 0 is even, 1 is strong. */
  readonly grain: number;
  /** Of what is cut from sheet: how bright its edges are against its faces, or their own colour, and the thickness of one veneer, mm; 0 where it has none. */
  readonly edges?: { readonly tone: number; readonly colour?: string | undefined; readonly plies: number } | undefined;
}

/** What a part shows before anybody chose. */
export const bare: Surface = { colour: '#c9c4b8', roughness: 0.9, translucency: 0, layers: 0.4, grain: 0 };

/** By part, or `part/region`; a region without an entry of its own looks like its part. */
export type Surfaces = Readonly<Record<string, Surface>>;

export const surfaceOf = (surfaces: Surfaces, part: string, region: string): Surface => surfaces[region === '' ? part : `${part}/${region}`] ?? surfaces[part] ?? bare;
