import { rootsOf } from '@patternbook/fabrication';
import type { FabricationFault, Machine } from '@patternbook/fabrication';
import type { Evaluation } from '@patternbook/workshop';
import { useEffect, useRef, useState } from 'react';
import { browserWorkshop } from '../shaping/browserWorkshop.ts';
import { useChecked, useResults, useShown, useStudio } from '../useSession.ts';
import type { Cuts } from './cuts.ts';
import { askCutting } from './cuttingWorker.ts';
import type { Judged } from './workOut.ts';

export interface Pieces {
  /** The part as it is made, once it is there. */
  readonly made: Evaluation | undefined;
  readonly judged: Judged | undefined;
  readonly fault: FabricationFault | 'lost' | undefined;
  /** The answer is about cuts that have moved since. */
  readonly working: boolean;
}

type Answer = { readonly cuts: Cuts | undefined; readonly judged?: Judged | undefined; readonly fault?: Pieces['fault'] };

/** What comes of the cuts: planned in a worker, made by the workshop, judged in the worker again. One running, and the newest waiting. */
export const usePieces = (part: string, cuts: Cuts | undefined, machine: Machine | undefined): Pieces => {
  const { definition, catalogue, product } = useStudio();
  const { finishes } = useChecked();
  const { design } = useShown();
  const { good } = useResults();
  const [made, setMade] = useState<Evaluation>();
  const [answer, setAnswer] = useState<Answer>({ cuts: undefined });
  const workshop = browserWorkshop(catalogue.fonts);
  const values = good?.values;

  // As files are made: with outlines in place of texts, so that pieces can be made of it.
  useEffect(() => {
    let left = false;
    if (values) {
      void workshop.evaluate({ source: product.source, values, quality: 'final', purpose: 'make' }).then((outcome) => {
        if (left) return;
        if (outcome.ok) setMade(outcome.value);
        else setAnswer({ cuts: undefined, fault: 'lost' });
      });
    }
    return () => {
      left = true;
    };
  }, [workshop, product, values]);

  const newest = useRef(cuts);
  newest.current = cuts;
  const running = useRef(false);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const workOne = async (wanted: Cuts, evaluation: Evaluation, on: Machine): Promise<Answer> => {
    const body = evaluation.parts.find(({ id }) => id === part);
    if (!body || !evaluation.outlined) return { cuts: wanted, fault: 'lost' };
    const about = { declarations: definition.parts, bodies: [body], finishes, turns: design.turns, materials: catalogue.materials, machines: [on] };
    const plan = await askCutting({ ...about, ask: 'plan', graph: evaluation.outlined, split: { part, planes: [...wanted.planes], keys: wanted.keys } });
    if (!plan) return { cuts: wanted, fault: 'lost' };
    if (!plan.ok) return { cuts: wanted, fault: plan.fault };
    const solids = await workshop.solids({ graph: plan.planned.graph, roots: rootsOf(plan.planned) });
    if (!solids.ok) return { cuts: wanted, fault: { code: 'split-refused', part, message: solids.fault.message } };
    const judged = await askCutting({ ...about, ask: 'judge', planned: plan.planned, solids: solids.value });
    return judged ? { cuts: wanted, judged } : { cuts: wanted, fault: 'lost' };
  };

  const latest = useRef({ made, machine, workOne });
  latest.current = { made, machine, workOne };
  const follow = async (): Promise<void> => {
    if (running.current) return;
    running.current = true;
    for (let done: Cuts | undefined; newest.current !== done && !gone.current; ) {
      const { made: evaluation, machine: on, workOne: work } = latest.current;
      const wanted = newest.current;
      if (!wanted || !evaluation || !on || wanted.planes.length === 0) break;
      const next = await work(wanted, evaluation, on);
      done = wanted;
      // While a hand is still moving, the last sound pieces stay on the stage.
      if (!gone.current) setAnswer((before) => (next.judged || newest.current === wanted ? next : { ...before, cuts: wanted }));
    }
    running.current = false;
  };
  useEffect(() => void follow(), [cuts, made, machine]);

  return { made, judged: answer.judged, fault: answer.fault, working: cuts !== undefined && cuts.planes.length > 0 && answer.cuts !== cuts && answer.fault !== 'lost' };
};
