/** How often each edge is used: a closed mesh has every directed edge once, and its reverse once. */
export function openEdges(indices: ArrayLike<number>): number {
  const seen = new Map<string, number>();
  for (let at = 0; at < indices.length; at += 3) {
    for (let corner = 0; corner < 3; corner++) {
      const key = `${indices[at + corner]},${indices[at + ((corner + 1) % 3)]}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  let open = 0;
  for (const [key, count] of seen) {
    const [a, b] = key.split(',');
    if (count !== 1 || seen.get(`${b},${a}`) !== 1) open++;
  }
  return open;
}
