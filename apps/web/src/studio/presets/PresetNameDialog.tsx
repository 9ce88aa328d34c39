import { useRef, useState } from 'react';
import { freeName, presetsFileLimits } from '@patternbook/product';
import { ownPresets, useMessages } from '../../messages/index.ts';
import { Button, Dialog, Field, Notice, TextInput } from '../../ui/index.ts';
import styles from './PresetNameDialog.module.css';

export interface PresetNameDialogProps {
  readonly title: string;
  readonly text?: string;
  readonly act: string;
  /** What the field begins with. */
  readonly name: string;
  /** Names that others have. */
  readonly taken: readonly string[];
  /** Whether there are texts that could come along; nothing where it is not asked. */
  readonly texts?: boolean;
  /** Resolves with the sentence that says what went wrong, or nothing. */
  readonly onKeep: (name: string, options: { readonly texts: boolean }) => Promise<string | undefined>;
  readonly onClose: () => void;
}

/** Asks for the name of a preset, when it is saved and when it is renamed. */
export const PresetNameDialog = ({ title, text, act, name: first, taken, texts = false, onKeep, onClose }: PresetNameDialogProps) => {
  const t = useMessages(ownPresets);
  const [name, setName] = useState(first.slice(0, presetsFileLimits.name));
  const [withTexts, setWithTexts] = useState(false);
  const [state, setState] = useState<{ readonly busy: boolean; readonly fault?: string | undefined }>({ busy: false });
  const field = useRef<HTMLInputElement>(null);
  const tidy = name.trim();
  const free = freeName(tidy, new Set(taken));
  const keep = async (): Promise<void> => {
    if (tidy === '' || state.busy) return;
    setState({ busy: true });
    const fault = await onKeep(free, { texts: withTexts });
    if (fault === undefined) onClose();
    else setState({ busy: false, fault });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description={text}
      initialFocus={field}
      actions={
        <Button look="primary" type="submit" form="preset" busy={state.busy} disabled={tidy === ''}>
          {act}
        </Button>
      }
    >
      <form
        id="preset"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Field label={t('name')} help={tidy !== '' && free !== tidy ? t('becomes', { name: free }) : undefined}>
          {(attributes) => <TextInput {...attributes} ref={field} value={name} maxLength={presetsFileLimits.name} autoComplete="off" dir="auto" onChange={(event) => setName(event.target.value)} onFocus={(event) => event.currentTarget.select()} />}
        </Field>
        {texts && (
          <label className={styles.texts}>
            <input type="checkbox" checked={withTexts} onChange={(event) => setWithTexts(event.target.checked)} aria-describedby="preset-texts" />
            <span>
              {t('texts')}
              <span id="preset-texts">{t('textsHelp')}</span>
            </span>
          </label>
        )}
      </form>
      {state.fault !== undefined && (
        <Notice kind="conflict" announce>
          {state.fault}
        </Notice>
      )}
    </Dialog>
  );
};
