import { useRef, useState } from 'react';
import { encodeDrawing } from '@patternbook/geometry';
import { formatValue } from '@patternbook/product';
import type { ArtworkParameter } from '@patternbook/product';
import { kinds, useMessages } from '../../../../messages/index.ts';
import { usePreferences } from '../../../../preferences/index.ts';
import { Button, Icon } from '../../../../ui/index.ts';
import type { Edit } from '../../gesture.ts';
import { Slider } from '../number/Slider.tsx';
import { FilePicker } from '../upload/FilePicker.tsx';
import { sayReadFault } from '../upload/readFault.ts';
import { useReading } from '../upload/useReading.ts';
import { DrawingPreview } from './DrawingPreview.tsx';
import styles from './ArtworkControl.module.css';

export interface ArtworkControlProps {
  readonly id: string;
  readonly label: string;
  readonly parameter: ArtworkParameter;
  readonly value: string;
  readonly edit: Edit;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
}

/** How a picture is traced. Nothing in `threshold`: by the picture's own contrast. */
interface Tracing {
  readonly threshold: number | undefined;
  readonly smoothing: number;
  readonly invert: boolean;
}
const usual: Tracing = { threshold: undefined, smoothing: 0.1, invert: false };

/** The file that is being worked with: kept in memory as long as the control is there, so that tracing can be tried out; never sent. */
interface Source {
  readonly bytes: Uint8Array;
  readonly kind: 'svg' | 'png' | 'jpeg';
  readonly notes: readonly string[];
}

/** A drawing, or a picture that is traced to one. */
export const ArtworkControl = ({ id, label, parameter, value, edit, describedBy, disabled }: ArtworkControlProps) => {
  const t = useMessages(kinds);
  const { language, units } = usePreferences();
  const { busy, run, fault, clear } = useReading();
  const [source, setSource] = useState<Source>();
  const [tracing, setTracing] = useState(usual);
  const [problem, setProblem] = useState<string>();
  const newest = useRef(Promise.resolve());
  const said = (fault && sayReadFault(t, fault)) ?? problem;

  const read = async (bytes: Uint8Array, how: Tracing): Promise<void> => {
    setProblem(undefined);
    const { threshold, smoothing, invert } = how;
    const outcome = await run((reader) => reader.drawing(bytes, { smoothing, invert, ...(threshold !== undefined && { threshold }) }));
    if (!outcome?.ok) return;
    const text = encodeDrawing(outcome.value.drawing);
    if (!text.ok) return setProblem(t('fault-drawing-too-detailed'));
    const refusal = edit.take(text.value);
    if (refusal) return setProblem(t('fault-drawing-too-detailed'));
    setSource({ bytes, kind: outcome.value.source, notes: outcome.value.notes.map(({ code }) => t(`note-${code}`)) });
  };
  const open = async (file: Blob): Promise<void> => {
    clear();
    setTracing(usual);
    await read(new Uint8Array(await file.arrayBuffer()), usual);
  };
  const retrace = (how: Tracing): void => {
    setTracing(how);
    if (source) newest.current = read(source.bytes, how);
  };
  // What was asked for last belongs to the gesture, though its answer comes when the hand has let go.
  const letGo = (): void => void newest.current.then(edit.end);
  return (
    <div className={styles.artwork} aria-busy={busy}>
      <FilePicker id={id} label={label} accept=".svg,image/svg+xml,image/png,image/jpeg" describedBy={said === undefined ? describedBy : `${id}-fault`} disabled={disabled} busy={busy} onFile={(file) => void open(file)} onNothing={() => setProblem(t('nothingToPaste'))}>
        {value === '' ? (
          <p className={styles.empty}>{t('noDrawing')}</p>
        ) : (
          <>
            <DrawingPreview value={value} label={formatValue(parameter, value, { language, system: units })} />
            <p className={styles.size}>{formatValue(parameter, value, { language, system: units })}</p>
          </>
        )}
      </FilePicker>
      {said !== undefined && (
        <p className={styles.fault} id={`${id}-fault`} role="alert">
          <Icon name="conflict" size={18} />
          {said}
        </p>
      )}
      {source?.notes.map((note) => (
        <p className={styles.note} key={note}>
          <Icon name="info" size={16} />
          {note}
        </p>
      ))}
      {source && !disabled && (
        <div className={styles.tracing}>
          {source.kind !== 'svg' && (
            <>
              <span className={styles.name}>{t('threshold')}</span>
              <Slider label={t('threshold')} value={tracing.threshold ?? 0.5} text={`${Math.round((tracing.threshold ?? 0.5) * 100)} %`} min={0.02} max={0.98} step={0.02} shades={[]} usual={0.5} onBegin={edit.begin} onMove={(threshold) => retrace({ ...tracing, threshold })} onEnd={letGo} />
              <span className={styles.name}>{t('smoothing')}</span>
              <Slider label={t('smoothing')} value={tracing.smoothing} text={`${Math.round(tracing.smoothing * 100)} %`} min={0} max={1} step={0.05} shades={[]} usual={usual.smoothing} onBegin={edit.begin} onMove={(smoothing) => retrace({ ...tracing, smoothing })} onEnd={letGo} />
            </>
          )}
          <label className={styles.invert}>
            <input type="checkbox" checked={tracing.invert} onChange={(event) => retrace({ ...tracing, invert: event.target.checked })} />
            {t('invert')}
          </label>
        </div>
      )}
      {value !== '' && parameter.required !== true && !disabled && (
        <span>
          <Button
            look="quiet"
            icon="trash"
            onClick={() => {
              setSource(undefined);
              clear();
              edit.set('');
            }}
          >
            {t('removeDrawing')}
          </Button>
        </span>
      )}
    </div>
  );
};
