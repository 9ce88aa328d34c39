import { saySplits, thinnestPiece } from '@patternbook/fabrication';
import type { CutPlane, FdmMachine, Machine } from '@patternbook/fabrication';
import type { Bounds } from '@patternbook/geometry';
import { formatQuantity } from '@patternbook/product';
import { useEffect, useId, useRef } from 'react';
import { Cards } from '../../exporting/Cards.tsx';
import { LengthInput } from '../../exporting/LengthInput.tsx';
import { cutting, useMessages, useWords } from '../../messages/index.ts';
import { usePreferences } from '../../preferences/index.ts';
import { Button, Choice, Field, Icon, IconButton, Notice, Select, toast, useFormats } from '../../ui/index.ts';
import { alongAxes, axes, placeOf, turned, withBed, withOneMore } from './cuts.ts';
import type { AxisCut, Cuts, StepAction } from './cuts.ts';
import type { Pieces } from './usePieces.ts';
import styles from './Cutting.module.css';

export interface CuttingPanelProps {
  readonly name: string;
  readonly bounds: Bounds;
  readonly cuts: Cuts;
  readonly pieces: Pieces;
  readonly machines: readonly Machine[];
  readonly undoable: boolean;
  readonly redoable: boolean;
  /** Begins with the focus: the button that led here is gone. */
  readonly focused: boolean;
  readonly onStep: (action: StepAction) => void;
  readonly suggest: () => Promise<readonly CutPlane[]>;
  /** Other parts that the bed is too small for. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  /** Goes on with another part; what was chosen here is kept or left. */
  readonly onOther: (part: string, keep: boolean) => void;
  readonly onKeep: () => void;
  readonly onWhole: () => void;
  readonly onClose: () => void;
}

const bedOf = (machine: Machine): readonly [number, number, number] => {
  const { bed, margin } = machine as FdmMachine;
  return [bed.x - 2 * margin, bed.y - 2 * margin, bed.z];
};

/** Beds that can be typed: mm. */
const [smallestBed, largestBed] = [60, 2000];

interface RowProps {
  readonly place: number;
  readonly cut: AxisCut;
  readonly bounds: Bounds;
  readonly onChange: (cut: AxisCut | undefined) => void;
}

const CutRow = ({ place, cut, bounds, onChange }: RowProps) => {
  const t = useMessages(cutting);
  const number = place + 1;
  const [low, high] = [bounds.min[placeOf(cut.axis)], bounds.max[placeOf(cut.axis)]];
  return (
    <li className={styles.cut} data-cut={number}>
      <div className={styles.head}>
        <h3>{t('cut', { number })}</h3>
        <IconButton icon="trash" label={t('remove', { number })} onClick={() => onChange(undefined)} />
      </div>
      <Choice label={t('axisOf', { number })} value={cut.axis} options={axes.map((axis) => ({ value: axis, label: t(`axis-${axis}`) }))} onChange={(axis) => onChange(turned(bounds, cut, axis))} />
      <LengthInput key={`${cut.axis} ${cut.at}`} label={t(`from-${cut.axis}`)} value={cut.at - low} min={thinnestPiece} max={high - low - thinnestPiece} disabled={false} onChange={(length) => onChange({ ...cut, at: low + length })} />
    </li>
  );
};

/** What the pieces are like, and what to know before they are joined. */
const PieceList = ({ cuts, pieces: { judged, fault, working } }: Pick<CuttingPanelProps, 'cuts' | 'pieces'>) => {
  const t = useMessages(cutting);
  const format = useFormats();
  const { language, units } = usePreferences();
  const headed = useId();
  const large = judged?.pieces.filter(({ fits }) => !fits).length ?? 0;
  const said = (): string => {
    if (fault === undefined || fault === 'lost') return t('lost');
    if (fault.code === 'plane-misses') return t('misses', { number: fault.plane + 1 });
    if (fault.code === 'piece-too-thin') return t('thin', { number: fault.piece, thickness: formatQuantity(Math.max(0.1, fault.thickness), 'length', { language, system: units, digits: 1 }) });
    return t('refused');
  };
  const sum = cuts.planes.length === 0 ? t('noCuts') : fault !== undefined ? said() : judged && large > 0 ? t('someLarge', { count: large }) : judged ? t('allFit', { count: judged.pieces.length }) : t('working');
  const trouble = cuts.planes.length === 0 || fault !== undefined || large > 0;
  const needed = judged && !fault ? [...judged.dowels.map(({ size, quantity }) => t('dowel', { count: quantity, size })), ...judged.hardware.map(({ designation, quantity }) => t('hardware', { count: quantity, designation }))] : [];
  return (
    <section className={styles.section} aria-labelledby={headed} aria-busy={working}>
      <h3 id={headed}>{t('pieces')}</h3>
      <p className={styles.sum} role="status" data-kind={trouble ? 'conflict' : 'done'} data-working={working || undefined}>
        <Icon name={trouble ? 'conflict' : judged ? 'done' : 'info'} size={18} />
        {sum}
      </p>
      {judged && !fault && cuts.planes.length > 0 && (
        <ol className={styles.pieces} data-working={working || undefined}>
          {judged.pieces.map(({ id, number, size, fits }) => (
            <li key={id} data-fits={fits} data-piece={number}>
              <span>{t('piece', { number })}</span>
              <span className={styles.size}>{format.size(size)}</span>
              <span className={styles.verdict}>
                <Icon name={fits ? 'check' : 'conflict'} size={16} />
                {t(fits ? 'fits' : 'too-large')}
              </span>
            </li>
          ))}
        </ol>
      )}
      {needed.length > 0 && (
        <>
          <h4>{t('comes')}</h4>
          <ul className={styles.needed}>
            {needed.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      {judged && !fault && judged.findings.length > 0 && (
        <Notice kind="advice">
          <ul className={styles.notes} aria-label={t('notes')}>
            {saySplits(judged.findings, language).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
};

/** Where, how and for which bed a part is cut, and what comes of it. */
export const CuttingPanel = ({ name, bounds, cuts, pieces, machines, undoable, redoable, focused, onStep, suggest, others, onOther, onKeep, onWhole, onClose }: CuttingPanelProps) => {
  const t = useMessages(cutting);
  const words = useWords();
  const format = useFormats();
  const named = machines.find(({ id }) => id === cuts.machine) ?? machines[0];
  const machine = named && withBed(named, cuts.bed);
  const more = withOneMore(bounds, cuts.planes);
  const set = (change: Partial<Cuts>): void => onStep({ kind: 'set', cuts: change });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused]);
  const sound = cuts.planes.length > 0 && pieces.fault === undefined && pieces.judged !== undefined && !pieces.working;
  const find = async (): Promise<void> => {
    const planes = alongAxes(await suggest());
    if (planes.length > 0) set({ planes });
    toast({ text: t(planes.length > 0 ? 'suggested' : 'noSuggestion'), icon: planes.length > 0 ? 'done' : 'info' });
  };
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>{t('titleOf', { part: name })}</h2>
        <span className={styles.tools}>
          <IconButton icon="undo" label={t('undo')} disabled={!undoable} onClick={() => onStep({ kind: 'undo' })} />
          <IconButton icon="redo" label={t('redo')} disabled={!redoable} onClick={() => onStep({ kind: 'redo' })} />
          <IconButton icon="close" label={t('close')} onClick={onClose} />
        </span>
      </header>
      <p className={styles.help}>{t('help')}</p>
      <PieceList cuts={cuts} pieces={pieces} />
      <section className={styles.section}>
        <Field label={t('machine')} help={machine && t('bed', { size: format.size(bedOf(machine)) })}>
          {(attributes) => (
            <Select {...attributes} value={machine?.id} onChange={(event) => set({ machine: event.target.value, bed: undefined })}>
              {machines.map((each) => (
                <option key={each.id} value={each.id}>
                  {words(each.name)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {machine?.process === 'fdm' && (
          <>
            <div className={styles.bed}>
              {axes.map((axis) => (
                <LengthInput key={`${axis} ${machine.id} ${machine.bed[axis]}`} label={t(`bed-${axis}`)} value={machine.bed[axis]} min={smallestBed} max={largestBed} disabled={false} onChange={(length) => set({ bed: { ...machine.bed, [axis]: length } })} />
              ))}
            </div>
            <p className={styles.help}>{cuts.bed ? t('ownBedTyped', { machine: words(machine.name) }) : t('ownBed')}</p>
          </>
        )}
        {others.length > 0 && (
          <Notice kind="conflict">
            <p role="status">{t('othersLarge', { count: others.length, parts: new Intl.ListFormat(t.language).format(others.map((each) => each.name)) })}</p>
            <div className={styles.row}>
              {others.map((each) => (
                <Button key={each.id} icon="cut" onClick={() => onOther(each.id, sound)}>
                  {t(sound ? 'keepAndCut' : 'cutNext', { part: each.name })}
                </Button>
              ))}
            </div>
          </Notice>
        )}
      </section>
      <section className={styles.section} aria-label={t('cuts')}>
        <h3>{t('cuts')}</h3>
        <ul className={styles.cuts}>
          {cuts.planes.map((cut, place) => (
            <CutRow
              key={place}
              place={place}
              cut={cut}
              bounds={bounds}
              onChange={(changed) => set({ planes: changed ? cuts.planes.map((each, at) => (at === place ? changed : each)) : cuts.planes.filter((_, at) => at !== place) })}
            />
          ))}
        </ul>
        <div className={styles.row}>
          <Button icon="add" disabled={!more} title={more ? undefined : t('most')} onClick={() => more && set({ planes: more })}>
            {t('add')}
          </Button>
          <Button look="quiet" onClick={() => void find()}>
            {t('suggest')}
          </Button>
        </div>
      </section>
      <section className={styles.section}>
        <Cards question={t('keys')} disabled={false} value={cuts.keys} cards={(['dowels', 'dovetail', 'screws', 'none'] as const).map((keys) => ({ value: keys, name: t(keys), text: t(`text-${keys}`) }))} onChange={(keys) => set({ keys })} />
      </section>
      <footer className={styles.foot}>
        <Button look="primary" disabled={!sound} onClick={onKeep}>
          {t('keep')}
        </Button>
        <Button look="quiet" onClick={onWhole}>
          {t('whole')}
        </Button>
      </footer>
    </div>
  );
};
