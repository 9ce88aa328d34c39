/** Licences that patterns are published under, and which of them remixes may have. Source: the licences' section 3 (b) and Creative Commons' adapter's chart. */
import type { Licence } from '../../contract/pattern.ts';

interface LicenceRecord {
  readonly id: Licence;
  readonly name: string;
  readonly url: string;
  /** What a remix of a pattern under this licence may be published under. */
  readonly remixes: readonly Licence[];
}

export const licences: readonly LicenceRecord[] = [
  {
    id: 'CC0-1.0',
    name: 'CC0 1.0',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/',
    remixes: ['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0'],
  },
  {
    id: 'CC-BY-4.0',
    name: 'CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    remixes: ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0'],
  },
  { id: 'CC-BY-SA-4.0', name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/', remixes: ['CC-BY-SA-4.0'] },
  { id: 'CC-BY-NC-4.0', name: 'CC BY-NC 4.0', url: 'https://creativecommons.org/licenses/by-nc/4.0/', remixes: ['CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0'] },
  { id: 'CC-BY-NC-SA-4.0', name: 'CC BY-NC-SA 4.0', url: 'https://creativecommons.org/licenses/by-nc-sa/4.0/', remixes: ['CC-BY-NC-SA-4.0'] },
];

/** What a remix may be published under when its parent has this licence. */
export const allowedForRemixes = (licence: string): readonly Licence[] => licences.find(({ id }) => id === licence)?.remixes ?? [];
