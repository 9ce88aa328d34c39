import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { TextParameter } from '@patternbook/product';
import { studio, useMessages, useWords } from '../../../../messages/index.ts';
import { Icon, TextArea, TextInput } from '../../../../ui/index.ts';
import type { Edit } from '../../gesture.ts';
import styles from './TextControl.module.css';

export interface TextControlProps {
  readonly id: string;
  readonly parameter: TextParameter;
  readonly value: string;
  readonly edit: Edit;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
}

const mostRows = 5;

/**
 * Words for the thing itself. Every letter shows at once; what is typed between coming and going is one step. A text that
 * the product refuses stays in the field with its reason, while the model keeps the last one that it took.
 */
export const TextControl = ({ id, parameter, value, edit, describedBy, disabled }: TextControlProps) => {
  const t = useMessages(studio);
  const words = useWords();
  const faultId = useId();
  const [refused, setRefused] = useState<{ readonly text: string; readonly fault: string; readonly over: string }>();
  // Undo and presets change the value underneath: then what was refused is history.
  const draft = refused && refused.over === value ? refused : undefined;
  const text = draft?.text ?? value;
  const lines = parameter.maxLines > 1;

  const type = (next: string): void => {
    const refusal = edit.take(next);
    setRefused(refusal && { text: next, fault: words(refusal.message), over: value });
  };
  const shared = {
    id,
    value: text,
    disabled,
    'aria-invalid': draft !== undefined || undefined,
    'aria-describedby': draft ? faultId : describedBy,
    onFocus: edit.begin,
    onBlur: edit.end,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setRefused(undefined);
      edit.cancel();
      edit.begin();
    },
  };
  const letters = [...text.replaceAll('\n', '')].length;
  return (
    <div className={styles.text}>
      {lines ? (
        <TextArea {...shared} className={styles.area} rows={Math.min(mostRows, Math.max(2, text.split('\n').length))} onChange={(event) => type(event.target.value)} />
      ) : (
        <TextInput {...shared} onChange={(event) => type(event.target.value)} />
      )}
      <span className={styles.under}>
        {draft && (
          <span id={faultId} className={styles.fault} role="alert">
            <Icon name="conflict" size={18} />
            {draft.fault}
          </span>
        )}
        <span className={styles.counter} aria-hidden>
          {t('letters', { used: letters, most: parameter.maxLetters })}
        </span>
      </span>
    </div>
  );
};
