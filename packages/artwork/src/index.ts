export { limits as artworkLimits } from './limits.ts';
export type { ArtworkFault, ArtworkFaultCode, ArtworkNote, Outcome as ArtworkOutcome, ReadArtwork } from './outcome.ts';
export { readArtwork } from './read-artwork.ts';
export type { ArtworkOptions } from './read-artwork.ts';
export { readGreyImage } from './read-grey-image.ts';
export type { GreyImageOptions } from './read-grey-image.ts';
export type { ResvgSource } from './svg/resvg.ts';
