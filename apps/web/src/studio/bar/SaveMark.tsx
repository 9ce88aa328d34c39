import { studio, useMessages } from '../../messages/index.ts';
import { Button, Icon } from '../../ui/index.ts';
import type { IconName } from '../../ui/index.ts';
import { Floating } from '../floating/Floating.tsx';
import { useSaveState, useStudio } from '../useSession.ts';
import styles from './SaveMark.module.css';

const icons = { untouched: 'file', saving: 'cloudDone', saved: 'cloudDone', offline: 'offline', refused: 'conflict' } as const satisfies Record<string, IconName>;

/** Whether everything is kept, in words; what stands in the way opens with what to do about it. */
export const SaveMark = () => {
  const t = useMessages(studio);
  const { autosave } = useStudio();
  const state = useSaveState();
  if (!autosave || state.kind === 'untouched') return null;
  const label = t(`save-${state.kind}`);
  const body = (
    <>
      <Icon name={icons[state.kind]} size={18} />
      <span className={styles.words}>{label}</span>
    </>
  );
  return (
    <span className={styles.mark} data-state={state.kind} role="status">
      {state.kind === 'offline' || state.kind === 'refused' ? (
        <Floating
          label={label}
          side="below"
          button={(attributes) => (
            <button type="button" {...attributes} className={styles.open}>
              {body}
            </button>
          )}
        >
          <div className={styles.explanation}>
            <p>{state.kind === 'offline' ? t('saveOfflineHelp') : t(`refused-${state.reason}`)}</p>
            <div className={styles.ways}>
              <Button onClick={() => autosave.retry()}>{t('tryAgain')}</Button>
              {state.kind === 'refused' && state.reason === 'gone' && <Button onClick={() => autosave.saveAsNew()}>{t('saveAsNew')}</Button>}
            </div>
          </div>
        </Floating>
      ) : (
        body
      )}
    </span>
  );
};
