import type { FabricationOutcome } from '../outcome.ts';

/** Pages embed their fonts, so that they look alike everywhere; without fonts there are none. */
export const fontsMissing = (format: string): FabricationOutcome<never> => ({
  ok: false, fault: { code: 'tool-missing', format, message: 'This program has no fonts at hand to set pages with: export this format from the site.' },
});
