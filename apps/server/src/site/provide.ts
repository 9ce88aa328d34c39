import { Problem } from '../problem.ts';
import type { Terminal } from '../terminal.ts';
import { buildSite } from './build.ts';
import { loadSite } from './load.ts';
import type { Site } from './load.ts';

/** The site that the sources give, built if it was not yet. */
export async function provideSite({ terminal, ...where }: { readonly repository: string; readonly dataFolder: string; readonly terminal: Terminal; readonly signal: AbortSignal }): Promise<Site> {
  const built = await terminal.step('Preparing the site', 'Site is ready', () => buildSite(where));
  if (!built.ok) throw new Problem(built.fault.message, built.fault.log);
  return loadSite(built.value);
}
