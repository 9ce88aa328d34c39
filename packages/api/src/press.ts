/** Makes files and pictures out of evaluated variants. It takes up to seconds of pure computing: a server runs it in a worker. */
import { makeArtefact, renderPicture } from '@patternbook/fabrication';
import type { Artefact, ArtefactSubject, ArtefactTools, ArtefactWish, FabricationOutcome, FabricationPart, Picture, PictureOptions } from '@patternbook/fabrication';

export interface PictureWish {
  readonly parts: readonly FabricationPart[];
  readonly view?: PictureOptions['view'];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Wishes and answers are plain values, so that they can cross to a worker. */
export interface Press {
  artefact(wish: ArtefactWish, subject: ArtefactSubject): Promise<FabricationOutcome<Artefact>>;
  /** As WebP. */
  picture(wish: PictureWish): Promise<Uint8Array>;
}

export interface PressTools extends ArtefactTools {
  readonly encodeWebp: (picture: Picture) => Promise<Uint8Array>;
}

/** The press itself, in the thread that calls it. */
export const createPress = (tools: PressTools): Press => ({
  artefact: async (wish, subject) => makeArtefact(wish, subject, tools),
  picture: async ({ view, ...wish }) => tools.encodeWebp(renderPicture({ ...wish, ...(view && { view }) })),
});
