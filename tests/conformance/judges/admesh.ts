import { run } from './program.ts';

/** What ADMesh prints of an STL; it exits 0 on broken ones too. */
export interface Admeshed {
  /** Facets with a disconnected edge. */
  readonly disconnected: number;
  readonly degenerate: number;
  readonly repaired: number;
  readonly backwards: number;
  readonly facets: number;
  /** Connected bodies. */
  readonly bodies: number;
  /** mm³. */
  readonly volume: number;
}

export async function admesh(file: string): Promise<Admeshed> {
  const { output } = await run('admesh', [file]);
  const value = (label: string): number => {
    const match = new RegExp(`${label}\\s*:\\s*(-?[\\d.]+)`).exec(output);
    if (!match) throw new Error(`ADMesh does not say "${label}" of ${file}:\n${output}`);
    return Number(match[1]);
  };
  return {
    disconnected: value('Total disconnected facets'),
    degenerate: value('Degenerate facets'),
    repaired: value('Edges fixed') + value('Facets removed') + value('Facets added') + value('Facets reversed') + value('Normals fixed'),
    backwards: value('Backwards edges'),
    facets: value('Number of facets'),
    bodies: value('Number of parts'),
    volume: value('Volume'),
  };
}
