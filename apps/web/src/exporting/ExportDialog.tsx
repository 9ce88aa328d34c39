import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { api, faultOf, productQuery, useIntent } from '../api/index.ts';
import { exporting, shell, useMessages, useWords } from '../messages/index.ts';
import { usePreferences } from '../preferences/index.ts';
import { ensureSession } from '../session/index.ts';
import { Button, ButtonAnchor, Dialog, Field, Notice, Progress, Select } from '../ui/index.ts';
import styles from './ExportDialog.module.css';

export type ExportSubject = { readonly design: string; readonly revision: number } | { readonly pattern: string; readonly revision?: number } | { readonly order: string };
type Format = '3mf' | 'stl';

export interface ExportDialogProps {
  readonly subject: ExportSubject;
  /** Ids of the parts that it has. */
  readonly parts: readonly string[];
  /** For the names of the parts. */
  readonly product: { readonly id: string; readonly version: string };
  readonly onClose: () => void;
}

/** Between two looks at how far the file is. */
const lookAgainMilliseconds = 600;

const Refusal = ({ error }: { readonly error: unknown }) => {
  const t = useMessages(exporting);
  const fault = faultOf(error);
  const text: Partial<Record<typeof fault.code, string>> = { conflicts: t('conflicts'), offline: t('offline'), 'too-many-requests': t('busy') };
  return (
    <Notice kind="conflict" announce>
      {text[fault.code] ?? t('failed')}
    </Notice>
  );
};

/** Makes a file of a design, a pattern or an order, shows how far it is, and hands it over. */
export default function ExportDialog({ subject, parts, product, onClose }: ExportDialogProps): ReactNode {
  const t = useMessages(exporting);
  const words = useMessages(shell);
  const say = useWords();
  const { language } = usePreferences();
  const intent = useIntent();
  const [format, setFormat] = useState<Format>('3mf');
  const [part, setPart] = useState('');
  const definition = useQuery(productQuery(product.id, product.version)).data?.definition;

  const request = useMutation({
    mutationFn: async () => {
      await ensureSession();
      const input = { subject, format, ...(part !== '' && { part }) };
      return api.exports.request.mutate({ ...input, idempotencyKey: intent(input) });
    },
  });
  const started = request.data;
  const finished = started?.state === 'done' || started?.state === 'failed';
  const followed = useQuery({
    queryKey: ['export', started?.task],
    queryFn: ({ signal }) => api.exports.get.query({ task: started?.task ?? '' }, { signal }),
    enabled: started !== undefined && !finished,
    refetchInterval: ({ state }) => (state.data?.state === 'done' || state.data?.state === 'failed' ? false : lookAgainMilliseconds),
    staleTime: 0,
  });
  const task = followed.data ?? started;
  const working = request.isPending || task?.state === 'queued' || task?.state === 'running';

  const formats = [
    { value: '3mf', label: t('format3mf'), text: t('format3mfText') },
    { value: 'stl', label: t('formatStl'), text: t('formatStlText') },
  ] as const;
  const size = (bytes: number): string => new Intl.NumberFormat(language, { style: 'unit', unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte', maximumFractionDigits: bytes < 1_000_000 ? 0 : 1 }).format(bytes / (bytes < 1_000_000 ? 1_000 : 1_000_000));

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={t('description')}
      actions={
        task?.state === 'done' && task.artefact ? (
          <>
            <Button onClick={() => request.reset()}>{t('again')}</Button>
            <ButtonAnchor look="primary" icon="download" href={task.artefact.url} download={task.artefact.fileName}>
              {t('download', { name: format === '3mf' ? t('format3mf') : t('formatStl') })}
            </ButtonAnchor>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{words('cancel')}</Button>
            <Button look="primary" icon="file" busy={working} onClick={() => request.mutate()}>
              {t('make')}
            </Button>
          </>
        )
      }
    >
      <fieldset className={styles.formats} disabled={working || task?.state === 'done'}>
        <legend>{t('format')}</legend>
        {formats.map(({ value, label, text }) => (
          <label key={value} className={styles.format}>
            <input type="radio" name="format" value={value} checked={format === value} onChange={() => setFormat(value)} />
            <strong>{label}</strong>
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      {parts.length > 1 && (
        <Field label={t('part')}>
          {(attributes) => (
            <Select {...attributes} value={part} disabled={working || task?.state === 'done'} onChange={(event) => setPart(event.target.value)}>
              <option value="">{t('allParts')}</option>
              {parts.map((id) => {
                const name = definition?.parts[id]?.name;
                return (
                  <option key={id} value={id}>
                    {name ? say(name) : id}
                  </option>
                );
              })}
            </Select>
          )}
        </Field>
      )}
      {working && <Progress label={t(task?.state === 'queued' ? 'queued' : 'making')} value={task && task.progress > 0 ? task.progress : undefined} />}
      {task?.state === 'done' && task.artefact && (
        <Notice kind="done" announce>
          {t('ready')}: <span className={styles.file}>{task.artefact.fileName}</span> ({size(task.artefact.bytes)})
        </Notice>
      )}
      {task?.state === 'failed' && (
        <Notice kind="conflict" announce>
          {task.message ? t('failedBecause', { reason: task.message }) : t('failed')}
        </Notice>
      )}
      {request.isError && <Refusal error={request.error} />}
      {followed.isError && <Refusal error={followed.error} />}
    </Dialog>
  );
}
