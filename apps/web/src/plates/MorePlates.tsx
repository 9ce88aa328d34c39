import { plates, useMessages } from '../messages/index.ts';
import { Button, Notice } from '../ui/index.ts';
import styles from './MorePlates.module.css';

export interface MorePlatesProps {
  readonly hasMore: boolean;
  readonly loading: boolean;
  readonly failed: boolean;
  readonly shown: number;
  readonly onMore: () => void;
  /** Said when there is nothing more. */
  readonly end?: string;
}

/** The foot of a list that is loaded page by page. A press, not scrolling, loads more: the footer stays in reach, and the keyboard too. */
export const MorePlates = ({ hasMore, loading, failed, shown, onMore, end }: MorePlatesProps) => {
  const t = useMessages(plates);
  return (
    <div className={styles.more}>
      {failed && <Notice kind="conflict">{t('moreFailed')}</Notice>}
      {hasMore ? (
        <Button size="large" busy={loading} onClick={onMore}>
          {t(loading ? 'loadingMore' : 'more')}
        </Button>
      ) : (
        end && <p className={styles.end}>{end}</p>
      )}
      <p className={styles.count} role="status">
        {t('shown', { count: shown })}
      </p>
    </div>
  );
};
