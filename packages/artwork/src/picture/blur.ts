/** Mean over `2 · radius + 1` neighbours in one direction, edges repeated. */
function blurLines(from: Float32Array, to: Float32Array, { lines, length, step, stride, radius }: { readonly lines: number; readonly length: number; readonly step: number; readonly stride: number; readonly radius: number }): void {
  const share = 1 / (2 * radius + 1);
  for (let line = 0; line < lines; line++) {
    const start = line * stride;
    const at = (i: number): number => from[start + Math.min(length - 1, Math.max(0, i)) * step]!;
    let sum = 0;
    for (let i = -radius; i <= radius; i++) sum += at(i);
    for (let i = 0; i < length; i++) {
      to[start + i * step] = sum * share;
      sum += at(i + radius + 1) - at(i - radius);
    }
  }
}

/** Three box blurs after each other, which nearly are a Gaussian one of this standard deviation in samples. */
export function blur(values: Float32Array, width: number, height: number, deviation: number): Float32Array {
  // The variance of a box w wide is (w² − 1) / 12; three of them add up.
  const radius = Math.round((Math.sqrt(4 * deviation * deviation + 1) - 1) / 2);
  if (radius === 0) return values;
  let [from, to]: [Float32Array, Float32Array] = [values.slice(), new Float32Array(values.length)];
  for (let turn = 0; turn < 3; turn++) {
    blurLines(from, to, { lines: height, length: width, step: 1, stride: width, radius });
    blurLines(to, from, { lines: width, length: height, step: width, stride: 1, radius });
  }
  return from;
}
