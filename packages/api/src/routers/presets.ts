import { z } from 'zod';
import { id, idempotencyKey, productId, productVersion } from '../contract/identifiers.ts';
import { ownPresetView, presetContentInput, presetLoss } from '../contract/preset.ts';
import { line } from '../contract/texts.ts';
import { limits } from '../limits.ts';
import { router, visitor } from '../procedure.ts';
import { addPresets } from '../services/presets/add.ts';
import { removePreset, renamePreset, restorePreset } from '../services/presets/change.ts';
import { myPresets } from '../services/presets/mine.ts';

const name = line(limits.presetName);
const changed = z.object({ id, name: z.string(), removed: z.boolean() });

/** Presets that people make of their own designs. */
export const presets = router({
  /** Oldest first, in the terms of the version that is named (the newest, if none is). */
  mine: visitor('own', 'read')
    .input(z.object({ product: productId, version: productVersion.optional() }))
    .output(z.array(ownPresetView))
    .query(({ ctx, input }) => myPresets(ctx, input)),

  /** One or several, with the version that their values are of. `left` tells what of them was not taken. */
  add: visitor('own', 'write')
    .input(
      z.object({
        product: productId,
        version: productVersion,
        presets: z.array(presetContentInput.extend({ name })).min(1).max(limits.presetsAtOnce),
        idempotencyKey,
      }),
    )
    .output(z.object({ presets: z.array(ownPresetView), left: z.array(presetLoss) }))
    .mutation(({ ctx, input }) => addPresets(ctx, input)),

  rename: visitor('own', 'write')
    .input(z.object({ id, name }))
    .output(changed)
    .mutation(({ ctx, input }) => renamePreset(ctx, input)),

  /** Into the bin; nothing is deleted. */
  remove: visitor('own', 'write')
    .input(z.object({ id }))
    .output(changed)
    .mutation(({ ctx, input }) => removePreset(ctx, input)),

  restore: visitor('own', 'write')
    .input(z.object({ id }))
    .output(changed)
    .mutation(({ ctx, input }) => restorePreset(ctx, input)),
});
