import { writePresetsFile } from '@patternbook/product';
import type { NamedPreset, PresetsFile } from '@patternbook/product';

/** What every file system takes: letters, digits and dashes. */
const fileName = (title: string): string => title.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'presets';

/** Hands presets over as a file. */
export const downloadPresets = (product: PresetsFile['product'], presets: readonly NamedPreset[], title: string): void => {
  const url = URL.createObjectURL(new Blob([writePresetsFile(product, presets)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName(title)}.presets.json`;
  link.click();
  URL.revokeObjectURL(url);
};
