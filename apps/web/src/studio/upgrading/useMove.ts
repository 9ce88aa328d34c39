import { createContext, useContext } from 'react';
import type { Design } from '@patternbook/product';

/**
 * Saves another state of the open design, of whatever version of its product, and opens the studio anew with that
 * version. False when it could not be saved; then everything is as before.
 */
export type Move = (design: Design, label: string) => Promise<boolean>;

const MoveContext = createContext<Move>(async () => false);
export const MoveProvider = MoveContext.Provider;
export const useMove = (): Move => useContext(MoveContext);
