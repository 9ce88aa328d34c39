/** Makes files and pictures out of evaluated variants, and judges rules. It takes up to seconds of pure computing: a server runs it in a worker. */
import { makeArtefact, makeTogether, renderPicture } from '@patternbook/fabrication';
import type { Artefact, ArtefactSubject, ArtefactTools, ArtefactWish, FabricationOutcome, FabricationPart, Picture, PictureOptions, Tell, Together, TogetherWish } from '@patternbook/fabrication';
import { deadEndsOf, defaultValues } from '@patternbook/product';
import type { DeadEnd, ProductDefinition } from '@patternbook/product';

export interface PictureWish {
  readonly parts: readonly FabricationPart[];
  readonly view?: PictureOptions['view'];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Asked {
  /** Hears how far it is. */
  readonly tell?: Tell;
  /** Aborted when nobody wants it any more: what comes back then is a fault, or what was nearly done. */
  readonly signal?: AbortSignal;
}

/** Wishes and answers are plain values, so that they can cross to a worker. */
export interface Press {
  artefact(wish: ArtefactWish, subject: ArtefactSubject, asked?: Asked): Promise<FabricationOutcome<Artefact>>;
  /** @param subjects one for each of the wish's designs, in their order. */
  together(wish: TogetherWish, subjects: readonly ArtefactSubject[]): Promise<FabricationOutcome<Together>>;
  /** As WebP. */
  picture(wish: PictureWish): Promise<Uint8Array>;
  /** What of a product no design can have, and rules that never speak. */
  deadEnds(definition: ProductDefinition): Promise<readonly DeadEnd[]>;
}

export interface PressTools extends ArtefactTools {
  readonly encodeWebp: (picture: Picture) => Promise<Uint8Array>;
}

/** The press itself, in the thread that calls it. */
export const createPress = (tools: PressTools): Press => ({
  artefact: (wish, subject, asked) => makeArtefact(wish, subject, { ...tools, tell: asked?.tell }),
  together: (wish, subjects) => makeTogether(wish, subjects, tools),
  picture: async ({ view, ...wish }) => tools.encodeWebp(renderPicture({ ...wish, ...(view && { view }) })),
  deadEnds: async (definition) => deadEndsOf(definition, defaultValues(definition)),
});
