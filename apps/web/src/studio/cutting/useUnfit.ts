import type { Machine } from '@patternbook/fabrication';
import { useEffect, useState } from 'react';
import { useChecked, useResults, useShown, useStudio } from '../useSession.ts';
import { askCutting } from './cuttingWorker.ts';

/** Ids of the other parts that the machine's bed is too small for and that nobody has cut up yet; none until that is known. */
export const useUnfit = (part: string, machine: Machine | undefined): readonly string[] => {
  const { definition, catalogue, view } = useStudio();
  const { finishes } = useChecked();
  const { design } = useShown();
  const { good } = useResults();
  const [unfit, setUnfit] = useState<readonly string[]>([]);
  const bodies = good?.evaluation.parts;
  useEffect(() => {
    let left = false;
    if (machine && bodies) {
      const { cuts } = view.getState();
      const others = bodies.filter(({ id }) => id !== part && !cuts[id]);
      void askCutting({ declarations: definition.parts, bodies: others, finishes, turns: design.turns, materials: catalogue.materials, machines: [machine], ask: 'unfit' }).then((found) => !left && setUnfit(found ?? []));
    }
    return () => {
      left = true;
    };
  }, [part, machine, bodies, definition, finishes, design, catalogue, view]);
  return unfit;
};
