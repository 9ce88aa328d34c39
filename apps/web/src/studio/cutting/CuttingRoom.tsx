import type { CutPlane, Machine } from '@patternbook/fabrication';
import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { cutting, useMessages, useWords } from '../../messages/index.ts';
import { toast } from '../../ui/index.ts';
import { useChecked, useResults, useShown, useStudio } from '../useSession.ts';
import { layersOf } from '../shaping/scenery.ts';
import { alongAxes, begin, machineAmong, stepped, withBed, withOneMore } from './cuts.ts';
import type { Cuts } from './cuts.ts';
import { CuttingPanel } from './CuttingPanel.tsx';
import { CuttingView } from './CuttingView.tsx';
import { askCutting } from './cuttingWorker.ts';
import { usePieces } from './usePieces.ts';
import { useUnfit } from './useUnfit.ts';

export interface CuttingRoomProps {
  readonly part: string;
  /** Of the model's and the panel's place in the studio. */
  readonly places: { readonly view: string | undefined; readonly panel: string | undefined };
  readonly forFile: boolean;
  readonly onDownload: () => void;
}

const typing = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches('textarea, select, input:not([type="radio"])');

/** One part, cut up by hand. The design stays as it is: what is kept is a wish about files. */
export default function CuttingRoom({ part, places, forFile, onDownload }: CuttingRoomProps) {
  const t = useMessages(cutting);
  const words = useWords();
  const { definition, catalogue, view } = useStudio();
  const { finishes } = useChecked();
  const { design } = useShown();
  const { good } = useResults();
  const known = view.getState().cuts[part];
  // Whoever cut another part has the same printer for this one.
  const [on] = useState(() => view.getState().cutting?.on ?? Object.values(view.getState().cuts).at(-1));
  const material = catalogue.materials.find(({ id }) => id === (finishes[part] ?? definition.parts[part]?.finish)?.material);
  const machines: readonly Machine[] = catalogue.machines.filter(({ process }) => process === material?.process);
  const body = good?.evaluation.parts.find(({ id }) => id === part);
  const bounds = body?.measurements.bounds;
  const whole = useMemo(() => body?.drawn && { id: part, drawn: body.drawn, bounds: body.measurements.bounds, explode: [0, 0, 0] as const, layers: layersOf(body.printRotation) }, [part, body]);
  const [ready, setReady] = useState(known !== undefined);
  const [steps, step] = useReducer(stepped, begin({ planes: known ? alongAxes(known.planes) : [], keys: known?.keys ?? 'dowels', ...machineAmong(machines, known ?? on) }));
  const { now: cuts } = steps;
  const named = machines.find(({ id }) => id === cuts.machine);
  const machine = useMemo(() => named && withBed(named, cuts.bed), [named, cuts.bed]);
  const pieces = usePieces(part, ready ? cuts : undefined, machine);

  const others = useUnfit(part, machine);
  const nameOf = (id: string): string => (definition.parts[id] ? words(definition.parts[id].name) : id);

  const suggest = async (): Promise<readonly CutPlane[]> => {
    if (!machine || !body) return [];
    return (await askCutting({ declarations: definition.parts, bodies: [body], finishes, turns: design.turns, materials: catalogue.materials, machines: [machine], ask: 'suggest', part })) ?? [];
  };

  // Begun with what suits most: the fewest pieces that fit, or halves where it fits already.
  useEffect(() => {
    if (ready || !bounds) return;
    let left = false;
    void suggest().then((found) => {
      if (left) return;
      const planes = alongAxes(found);
      step({ kind: 'move', cuts: { planes: planes.length > 0 ? planes : (withOneMore(bounds, []) ?? []) } });
      setReady(true);
    });
    return () => {
      left = true;
    };
    // Once.
  }, []);

  // Undo means cuts here, and nothing else of the design.
  const undo = useRef(step);
  undo.current = step;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || typing(event.target)) return;
      const key = event.key.toLowerCase();
      const command = (event.ctrlKey || event.metaKey) && !event.altKey;
      if (command && (key === 'z' || key === 'y')) {
        undo.current({ kind: key === 'y' || event.shiftKey ? 'redo' : 'undo' });
        event.preventDefault();
      }
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);

  const leave = (change?: { readonly kept?: Cuts; readonly whole?: boolean }, next?: string): void => {
    const { [part]: before, ...others } = view.getState().cuts;
    const kept = change?.kept ? { part, planes: change.kept.planes, keys: change.kept.keys, machine: change.kept.machine, bed: change.kept.bed, pieces: pieces.judged?.pieces.length ?? change.kept.planes.length + 1 } : change?.whole ? undefined : before;
    view.setState({ cutting: next === undefined ? undefined : { part: next, forFile, on: { machine: cuts.machine, bed: cuts.bed } }, cuts: kept ? { ...others, [part]: kept } : others });
    if (next !== undefined) return;
    if (forFile) onDownload();
    else if (change) toast({ text: kept ? t('kept', { count: kept.pieces }) : t('keptWhole'), icon: 'done', action: { label: t('download'), run: onDownload } });
  };

  if (!whole || !bounds) return null;
  return (
    <>
      <div className={places.view}>
        <CuttingView
          name={nameOf(part)}
          whole={whole}
          pieces={cuts.planes.length > 0 ? pieces.judged?.pieces : undefined}
          planes={cuts.planes}
          busy={pieces.working}
          onDrag={(phase, planes) => step(phase === 'move' ? { kind: 'move', cuts: { planes } } : { kind: phase === 'start' ? 'hold' : phase === 'end' ? 'release' : 'cancel' })}
        />
      </div>
      <aside className={places.panel} aria-label={t('titleOf', { part: nameOf(part) })}>
        <CuttingPanel
          name={nameOf(part)}
          bounds={bounds}
          cuts={cuts}
          pieces={pieces}
          machines={machines}
          undoable={steps.past.length > 0}
          redoable={steps.next.length > 0}
          focused={view.getState().cutting?.on !== undefined}
          onStep={step}
          suggest={suggest}
          others={others.map((id) => ({ id, name: nameOf(id) }))}
          onOther={(other, keep) => leave(keep ? { kept: cuts } : undefined, other)}
          onKeep={() => leave({ kept: cuts })}
          onWhole={() => leave({ whole: true })}
          onClose={() => leave()}
        />
      </aside>
    </>
  );
}
