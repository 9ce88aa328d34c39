import { studio, useMessages, useWords } from '../../messages/index.ts';
import { Button, Notice } from '../../ui/index.ts';
import { useDocument, useResults, useStudio } from '../useSession.ts';
import styles from './FaultNotice.module.css';

/** The last good model stays on screen; this says why it is not the newest, what changed since, and how to go back. */
export const FaultNotice = () => {
  const t = useMessages(studio);
  const words = useWords();
  const { definition, document, results } = useStudio();
  const { undo } = useDocument();
  const { fault, good } = useResults();
  if (!fault) return null;
  const changed = fault.parameters.flatMap((id) => {
    const parameter = definition.parameters[id];
    return parameter ? [words(parameter.label)] : [];
  });
  const names = new Intl.ListFormat(t.language, { type: 'conjunction' }).format(changed);
  return (
    <div className={styles.fault} data-fault={fault.fault.code} data-parameters={fault.parameters.join(' ')}>
      <Notice kind="conflict" announce>
        <p>{changed.length > 0 ? t('faultAfter', { names }) : t('faultAtAll')}</p>
        <p>
          {t(`fault-${fault.fault.code}`)} {good && t('faultKept')}
        </p>
        <div className={styles.ways}>
          {undo.length > 0 && (
            <Button icon="undo" onClick={() => document.undo()}>
              {t('undo')}
            </Button>
          )}
          <Button look="quiet" onClick={() => results.again()}>
            {t('tryAgain')}
          </Button>
        </div>
      </Notice>
    </div>
  );
};
