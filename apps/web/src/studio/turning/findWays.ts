/** Which ways up a part could be printed in, with a picture of each. Pure; runs in a worker. */
import { asLaid, fabricationParts, renderPicture, waysUp } from '@patternbook/fabrication';
import type { Picture, WayUp, WaysUp } from '@patternbook/fabrication';
import type { ProductDefinition } from '@patternbook/product';
import type { FindingsInput } from '../findings/findTroubles.ts';

export interface WaysInput extends FindingsInput {
  /** Its only body. */
  readonly part: string;
  readonly view: ProductDefinition['view'];
}

export interface PicturedWay extends WayUp {
  readonly picture: Picture;
}

export interface FoundWays {
  readonly front: WaysUp['front'];
  /** The one that the design had when it was asked comes first, then the others, best first. */
  readonly ways: readonly PicturedWay[];
  readonly presentIsBest: boolean;
}

/** Twice as many pixels as it is shown with. */
const size = { width: 224, height: 168 } as const;

/** Nothing for what is cut from sheet, and what no machine makes. */
export const findWays = ({ part: id, view, declarations, bodies, finishes, turns, materials, machines }: WaysInput): FoundWays | undefined => {
  const parts = fabricationParts({ declarations, bodies, finishes, turns, materials, language: 'en' });
  const [part] = parts.ok ? parts.value : [];
  const own = bodies.find((body) => body.id === id)?.printRotation;
  const found = part && own && waysUp({ part, machines, view, own });
  if (!found) return undefined;
  return {
    front: found.front,
    presentIsBest: found.presentIsBest,
    ways: [found.present, ...found.others].map((way) => ({ ...way, picture: renderPicture({ parts: [asLaid(part, way.rotation, found.front?.direction)], ...size }) })),
  };
};
