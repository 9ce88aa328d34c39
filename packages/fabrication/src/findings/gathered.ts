import type { Finding } from './finding.ts';

/** How far what was found goes beyond what the process wants: 0 at the limit. */
export const excess = ({ value, limit }: Pick<Finding, 'value' | 'limit'>): number => Math.abs(value - limit) / Math.max(1e-6, Math.abs(limit));

/** A hundred teeth with the same fault are one finding: what is alike, of the same nodes, is told once, where it is worst. */
export function gathered(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.severity} ${finding.part} ${finding.region} ${finding.nodes.toSorted().join()}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((group) => {
    if (group.length === 1) return group[0]!;
    const worst = group.reduce((most, each) => (excess(each) > excess(most) ? each : most));
    const triangles = Uint32Array.from(new Set(group.flatMap((each) => [...each.triangles]))).sort();
    return { ...worst, triangles, detail: { ...worst.detail, places: group.length } };
  });
}
