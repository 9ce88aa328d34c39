import { useEffect, useRef } from 'react';
import { formatValue, whyNot } from '@patternbook/product';
import type { Literal } from '@patternbook/product';
import { studio, useMessages, useWords } from '../../messages/index.ts';
import { usePreferences } from '../../preferences/index.ts';
import { Button, Icon } from '../../ui/index.ts';
import { useChecked, useStudio } from '../useSession.ts';
import styles from './WhyNotNote.module.css';

export interface WhyNotNoteProps {
  readonly parameter: string;
  readonly wanted: Literal;
  readonly disabled: boolean;
  readonly onClose: () => void;
}

/** Why a value cannot be had now, in its author's words, with the least that would have to change: one press does it. */
export const WhyNotNote = ({ parameter, wanted, disabled, onClose }: WhyNotNoteProps) => {
  const t = useMessages(studio);
  const words = useWords();
  const { language, units } = usePreferences();
  const { definition, document } = useStudio();
  const { values } = useChecked();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), [wanted]);
  const spec = definition.parameters[parameter];
  const why = whyNot({ definition, values, parameter, wanted, system: units });
  // Whatever stood in the way is gone, by an edit elsewhere.
  if (!spec || !why || values[parameter] === wanted) return null;
  const name = formatValue(spec, wanted, { language, system: units });
  const apply = (set: Readonly<Record<string, Literal>>): void => {
    document.apply({ kind: 'setValues', values: set }, { kind: 'repair', parameters: Object.keys(set) });
    onClose();
  };
  return (
    <div
      ref={note}
      className={styles.note}
      role="group"
      tabIndex={-1}
      aria-label={t('whyNot', { value: name })}
      data-why={parameter}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <p className={styles.title}>{t('whyNot', { value: name })}</p>
      <button type="button" className={styles.close} aria-label={t('leaveIt')} onClick={onClose}>
        <Icon name="close" size={16} />
      </button>
      {why.reasons.map(({ rule, message, author }) => (
        <p key={rule} data-rule={rule}>
          {words(message)}
          {author !== undefined && <span className={styles.author}> {author}</span>}
        </p>
      ))}
      {!disabled && (
        <span className={styles.ways}>
          {why.ways.map(({ label, set }) => (
            <Button key={JSON.stringify(set)} className={styles.way} onClick={() => apply(set)}>
              {t('chooseAnd', { value: name, change: language === 'en' ? words(label).charAt(0).toLowerCase() + words(label).slice(1) : words(label) })}
            </Button>
          ))}
          <Button look="quiet" className={styles.way} onClick={() => apply({ [parameter]: wanted })}>
            {t('chooseAnyway')}
          </Button>
        </span>
      )}
    </div>
  );
};
