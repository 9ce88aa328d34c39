import type { Process } from '@patternbook/product';
import type { Exporter } from './exporter.ts';
import { exporters, type Format, formats } from './exporters.ts';

/** What is known of a variant before any file is made of it. */
export interface Prospect {
  /** What its parts are made by. */
  readonly processes: ReadonlySet<Process>;
  /** Whether a kernel of boundary representations can hold all its shapes. */
  readonly exact: boolean;
  /** Whether there is a slicer here. */
  readonly slicer: boolean;
}

/** Why a format cannot be had: nothing of it is cut from sheet, nothing is printed from filament, its shapes are too free, or nobody slices here. */
export const formatObstacles = ['no-sheet', 'no-filament', 'not-exact', 'no-slicer'] as const;
export type FormatObstacle = (typeof formatObstacles)[number];

function obstacleTo({ needs }: Exporter, { processes, exact, slicer }: Prospect): FormatObstacle | undefined {
  switch (needs) {
    case 'sheet':
      return processes.has('laser') || processes.has('cnc') ? undefined : 'no-sheet';
    case 'filament':
      return processes.has('fdm') ? undefined : 'no-filament';
    case 'slicer':
      return !processes.has('fdm') ? 'no-filament' : slicer ? undefined : 'no-slicer';
    case 'exact':
      return exact ? undefined : 'not-exact';
    case undefined:
      return undefined;
  }
}

export interface FormatOffer {
  readonly format: Format;
  readonly obstacle: FormatObstacle | null;
}

/** Every format, and what stands in its way: told before anybody asks for it. */
export const offersOf = (prospect: Prospect): readonly FormatOffer[] => formats.map((format) => ({ format, obstacle: obstacleTo(exporters[format], prospect) ?? null }));
