/**
 * Code words for the rows of meshes, counted once over all products and presets (105 models, each weighing the same), so that
 * nothing has to be counted while a file is written. Letters that are rare here may be any of ASCII.
 */
import { type BlockCodes, codesOfRuns, type Run } from '../archive/deflate/block-codes.ts';

const controls: readonly Run[] = [[10, 0], [1, 12], [21, 0]];
const digits: Run = [10, 4];
/** Letters, and what is no ASCII. */
const beyondDigits: readonly Run[] = [[69, 12], [129, 0]];

export const vertexCodes: BlockCodes = codesOfRuns(
  [...controls, [13, 12], [1, 7], [1, 4], [1, 12], digits, ...beyondDigits, [3, 12], [1, 7], [1, 5], [3, 6], [1, 7], [1, 5], [1, 6], [1, 9], [1, 7], [3, 5], [2, 6], [1, 8], [5, 12], [6, 11]],
  [[2, 12], [7, 11], [1, 8], [1, 1], [1, 8], [3, 4], [2, 5], [1, 6], [1, 5], [1, 6], [1, 5], [1, 6], [1, 5], [1, 6], [1, 5], [2, 6], [2, 7], [1, 8]],
);

export const triangleCodes: BlockCodes = codesOfRuns(
  [...controls, [16, 12], digits, ...beyondDigits, [4, 12], [2, 6], [2, 5], [1, 7], [1, 12], [1, 8], [3, 5], [1, 7], [1, 3], [1, 7], [1, 10], [2, 12], [2, 8], [1, 12], [7, 11]],
  [[2, 12], [7, 11], [1, 9], [1, 1], [1, 9], [1, 4], [3, 5], [1, 4], [2, 5], [1, 6], [1, 5], [1, 6], [1, 5], [2, 6], [1, 7], [2, 6], [1, 5], [1, 6]],
);
