const bins = 256;

/**
 * The level between dark and light: Otsu's split of the histogram (1979), then the middle of the two means, where an edge that was
 * smoothed has its true place. Undefined where all is nearly one level.
 */
export function levelBetween(values: Float32Array): number | undefined {
  const counts = new Float64Array(bins);
  for (const value of values) counts[Math.min(bins - 1, Math.max(0, Math.floor(value * bins)))]! += 1;
  let [total, weighted] = [0, 0];
  for (let bin = 0; bin < bins; bin++) {
    total += counts[bin]!;
    weighted += bin * counts[bin]!;
  }
  let [below, belowWeighted, best, dark, light] = [0, 0, 0, 0, 0];
  for (let bin = 0; bin < bins - 1; bin++) {
    below += counts[bin]!;
    belowWeighted += bin * counts[bin]!;
    if (below === 0 || below === total) continue;
    const [mean, rest] = [belowWeighted / below, (weighted - belowWeighted) / (total - below)];
    const variance = below * (total - below) * (rest - mean) * (rest - mean);
    if (variance > best) [best, dark, light] = [variance, mean, rest];
  }
  return light - dark < 0.06 * bins ? undefined : (dark + light + 1) / (2 * bins);
}
