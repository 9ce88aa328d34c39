import type { SplitKeys } from '../split.ts';
import { dovetail } from './dovetail.ts';
import { dowels } from './dowels.ts';
import type { FitKeys } from './fitting.ts';
import { screws } from './screws.ts';

/** Every kind of key, by its name in a split. */
export const keys: Readonly<Record<SplitKeys, FitKeys>> = { dowels, dovetail, screws, none: () => undefined };
