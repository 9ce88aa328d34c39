import { Bench } from '../bench.ts';
import type { Box } from '../bench.ts';
import { loadOcct } from '../binding.ts';
import type { Occt } from '../binding.ts';

export interface ReadSolid {
  /** mm³. */
  readonly volume: number;
  readonly bounds: Box;
}

let loading: Promise<Occt> | undefined;

/** The solids of a STEP file, as OpenCascade itself reads it. Foreign readers are in the conformance lane. */
export async function readBack(text: string): Promise<readonly ReadSolid[]> {
  const oc = await (loading ??= loadOcct());
  const bench = new Bench(oc);
  try {
    oc.FS.writeFile('/read.step', text);
    const reader = bench.put(new oc.STEPControl_Reader());
    if (reader.ReadFile('/read.step') !== 'IFSelect_RetDone') throw new Error('This is no STEP file.');
    reader.TransferRoots(bench.put(new oc.Message_ProgressRange()));
    return bench.within(bench.put(reader.OneShape()), 'SOLID').map((solid) => ({ volume: bench.volumeOf(solid), bounds: bench.boxOf(solid) }));
  } finally {
    bench.clear();
    oc.FS.unlink('/read.step');
  }
}
