import type { Task } from '../api/index.ts';
import { exporting, useMessages } from '../messages/index.ts';
import { Progress, VisuallyHidden } from '../ui/index.ts';
import styles from './ExportDialog.module.css';

/** How far a file is, and what is being done. Who listens hears of each step, and not of each percent. */
export const HowFar = ({ task }: { readonly task: Task | undefined }) => {
  const t = useMessages(exporting);
  const doing = task?.state === 'queued' ? t('queued') : task?.stage ? t(`stage-${task.stage}`) : t('making');
  return (
    <div className={styles.howFar}>
      <Progress label={doing} value={task?.state === 'running' ? task.progress : undefined} />
      <div role="status">
        <VisuallyHidden>{doing}</VisuallyHidden>
      </div>
      <p className={styles.next}>{t('goesOn')}</p>
    </div>
  );
};
