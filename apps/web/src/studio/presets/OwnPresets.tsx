import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { applyOperation, diffDesigns, hasOwnWork, ownPresetOperation, presetOf } from '@patternbook/product';
import type { NamedPreset } from '@patternbook/product';
import { api, faultOf, newIntent } from '../../api/index.ts';
import type { OwnPreset } from '../../api/index.ts';
import { ownPresets, useMessages, useWords } from '../../messages/index.ts';
import { usePreferences } from '../../preferences/index.ts';
import { ensureSession } from '../../session/index.ts';
import { Button, Notice, toast } from '../../ui/index.ts';
import { ActionList } from '../floating/ActionList.tsx';
import { useDocument, useStudio } from '../useSession.ts';
import { downloadPresets } from './downloadPresets.ts';
import { inRequests, readFile, sortOut } from './importPresets.ts';
import type { Imported } from './importPresets.ts';
import { OwnPresetRow } from './OwnPresetRow.tsx';
import { PresetNameDialog } from './PresetNameDialog.tsx';
import { contentWords } from './presetWords.ts';
import { useOwnPresets } from './useOwnPresets.ts';
import styles from './OwnPresets.module.css';

type Told = { readonly kind: 'fault'; readonly text: string } | { readonly kind: 'imported'; readonly about: Imported } | { readonly kind: 'changed'; readonly preset: OwnPreset };

const plain = ({ name, values, finishes }: OwnPreset): NamedPreset => ({ name, values, finishes });
const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** What a person keeps of their own designs of this product, beside the product's presets. */
export const OwnPresets = () => {
  const t = useMessages(ownPresets);
  const words = useWords();
  const { language, units } = usePreferences();
  const { definition, document } = useStudio();
  const { design, gesture, name: designName } = useDocument();
  const { all, failed, retry, again } = useOwnPresets(definition);
  const [asking, setAsking] = useState<'save' | OwnPreset>();
  const [told, setTold] = useState<Told>();
  const [dropping, setDropping] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const save = useRef<HTMLButtonElement>(null);
  const gone = useRef<string>(undefined);
  const title = useId();
  // With its row, the focus would be gone as well.
  useEffect(() => {
    if (gone.current === undefined || all.some(({ id }) => id === gone.current)) return;
    gone.current = undefined;
    save.current?.focus();
  }, [all]);
  const product = { id: definition.id, version: definition.version };

  const faultWords = useCallback(
    (error: unknown): string => {
      const fault = faultOf(error);
      switch (fault.code) {
        case 'offline':
        case 'unavailable':
          return t('offline');
        case 'limit-reached':
          return t('limit', { count: fault.data.limit });
        case 'too-many-requests':
          return t('tooMany');
        case 'too-large':
          return t('fileTooLarge');
        default:
          return t('failed');
      }
    },
    [t],
  );
  /** Does it and asks again; gives the sentence that says what went wrong. */
  const doing = useCallback(
    async (act: () => Promise<unknown>): Promise<string | undefined> => {
      try {
        await ensureSession();
        await act();
        await again();
        return undefined;
      } catch (error) {
        return faultWords(error);
      }
    },
    [again, faultWords],
  );
  const telling = useCallback(
    async (act: () => Promise<unknown>, done: () => void): Promise<void> => {
      const fault = await doing(act);
      setTold(fault === undefined ? undefined : { kind: 'fault', text: fault });
      if (fault === undefined) done();
    },
    [doing],
  );

  const choose = useCallback(
    (preset: OwnPreset): void => {
      document.replace(applyOperation(document.state().design, ownPresetOperation(definition, document.state().design, preset)).design, { kind: 'own-preset', name: preset.name });
      setTold(preset.notes.length > 0 ? { kind: 'changed', preset } : undefined);
    },
    [document, definition],
  );
  const keepNew = async (name: string, { texts }: { readonly texts: boolean }): Promise<string | undefined> => {
    const fault = await doing(() => api.presets.add.mutate({ product: product.id, version: product.version, presets: [{ name, ...presetOf(definition, document.state().design, { texts }) }], idempotencyKey: newIntent() }));
    if (fault === undefined) toast({ text: t('kept', { name }), icon: 'tag', about: 'own-presets' });
    return fault;
  };
  const remove = useCallback(
    (preset: OwnPreset): void => {
      const { id, name } = preset;
      const restore = (): void => void telling(() => api.presets.restore.mutate({ id }), () => toast({ text: t('back', { name }), icon: 'undo', about: 'own-presets' }));
      void telling(
        () => api.presets.remove.mutate({ id }),
        () => {
          gone.current = id;
          toast({ text: t('removed', { name }), icon: 'trash', about: 'own-presets', action: { label: t('undo'), run: restore } });
        },
      );
    },
    [telling, t],
  );
  const exportSome = useCallback(
    (presets: readonly OwnPreset[], named: string): void => downloadPresets({ id: definition.id, version: definition.version }, presets.map(plain), named),
    [definition],
  );
  const exportOne = useCallback((preset: OwnPreset): void => exportSome([preset], preset.name), [exportSome]);
  const rename = useCallback((preset: OwnPreset): void => setAsking(preset), []);

  const importFile = async (chosen: File): Promise<void> => {
    const read = await readFile(chosen, definition.id);
    if (!read.ok) {
      setTold({ kind: 'fault', text: t(read.fault) });
      return;
    }
    let [imported, already]: [number, number] = [0, 0];
    const left: Imported['left'][number][] = [];
    const fault = await doing(async () => {
      const sorted = sortOut(read.value.presets, (await again()).map(plain));
      already = sorted.already;
      for (const presets of inRequests(sorted.fresh)) {
        const answer = await api.presets.add.mutate({ product: product.id, version: read.value.product.version, presets: [...presets], idempotencyKey: newIntent() });
        imported += answer.presets.length;
        left.push(...answer.left);
      }
    });
    setTold(fault === undefined ? { kind: 'imported', about: { imported, already, left } } : { kind: 'fault', text: fault });
  };

  const summaries = useMemo(
    () => new Map(all.map((preset) => [preset.id, contentWords(definition, preset, { words, language, units, finishes: (count) => t('finishes', { count }), asShipped: t('asShipped') })])),
    [all, definition, words, language, units, t],
  );
  // While something is dragged no row needs to know.
  const chosen = useMemo(
    () => new Set(gesture ? [] : all.filter((preset) => diffDesigns(definition, design, applyOperation(design, ownPresetOperation(definition, design, preset)).design).length === 0).map(({ id }) => id)),
    [all, definition, design, gesture],
  );
  const others = (except?: OwnPreset): readonly string[] => all.filter(({ id }) => id !== except?.id).map(({ name }) => name);

  return (
    <section
      className={styles.own}
      aria-labelledby={title}
      data-dropping={dropping || undefined}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
      }}
      onDrop={(event) => {
        setDropping(false);
        const [dropped] = event.dataTransfer.files;
        if (!dropped) return;
        event.preventDefault();
        void importFile(dropped);
      }}
    >
      <h2 id={title}>{t('own')}</h2>
      {failed && (
        <Notice kind="conflict">
          {t('loadFailed')}{' '}
          <Button look="quiet" onClick={retry}>
            {t('retry')}
          </Button>
        </Notice>
      )}
      {all.length === 0 && !failed && <p className={styles.none}>{t('none')}</p>}
      {all.length > 0 && (
        <ul className={styles.list} aria-labelledby={title}>
          {all.map((preset) => (
            <OwnPresetRow key={preset.id} preset={preset} summary={summaries.get(preset.id) ?? ''} chosen={chosen.has(preset.id)} onChoose={choose} onRename={rename} onExport={exportOne} onRemove={remove} />
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button ref={save} icon="add" onClick={() => setAsking('save')} data-action="save-preset">
          {t('save')}
        </Button>
        <ActionList
          icon="more"
          label={t('more')}
          side="below"
          groups={[
            [
              { label: t('import'), icon: 'file', act: () => file.current?.click(), id: 'import-presets' },
              { label: t('exportAll'), icon: 'download', disabled: all.length === 0, act: () => exportSome(all, words(definition.name)), id: 'export-presets' },
            ],
          ]}
        />
      </div>
      <p className={styles.drop} aria-hidden>
        {t('dropHere')}
      </p>
      <div role="status" aria-live="polite" data-presets-told={told?.kind}>
        {told?.kind === 'fault' && <Notice kind="conflict">{told.text}</Notice>}
        {told?.kind === 'imported' && (
          <Notice kind={told.about.left.length > 0 ? 'advice' : 'done'}>
            <p>
              {t('imported', { count: told.about.imported })} {told.about.already > 0 && t('already', { count: told.about.already })}
            </p>
            {told.about.left.length > 0 && (
              <>
                <p>{t('left')}</p>
                <ul className={styles.left}>
                  {told.about.left.map(({ preset, message }, place) => (
                    <li key={place}>
                      <bdi>{preset}</bdi>: {words(message)}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Notice>
        )}
        {told?.kind === 'changed' && (
          <Notice kind="advice">
            <p>{t('changedSince', { name: told.preset.name })}</p>
            <ul className={styles.left}>
              {told.preset.notes.map((note, place) => (
                <li key={place}>{words(note)}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      {asking === 'save' && (
        <PresetNameDialog title={t('saveTitle')} text={t('saveText')} act={t('keep')} name={designName} taken={others()} texts={hasOwnWork(definition, design)} onKeep={keepNew} onClose={() => setAsking(undefined)} />
      )}
      {asking !== undefined && asking !== 'save' && (
        <PresetNameDialog
          title={t('renameTitle')}
          act={t('renameKeep')}
          name={asking.name}
          taken={others(asking)}
          onKeep={(name) => doing(() => api.presets.rename.mutate({ id: asking.id, name }))}
          onClose={() => setAsking(undefined)}
        />
      )}
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        data-action="presets-file"
        onChange={(event) => {
          const [picked] = event.target.files ?? [];
          event.target.value = '';
          if (picked) void importFile(picked);
        }}
      />
    </section>
  );
};
