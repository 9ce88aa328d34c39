import { shell, studio, useMessages } from '../../messages/index.ts';
import { Link } from '@tanstack/react-router';
import { Wordmark } from '../../layout/Wordmark.tsx';
import { Progress, Skeleton } from '../../ui/index.ts';
import styles from '../Studio.module.css';
import own from './Coming.module.css';

/** The studio's own shape while it opens, so that nothing jumps when it is there. */
export const Coming = () => {
  const t = useMessages(studio);
  const frame = useMessages(shell);
  return (
    <main id="content" className={styles.studio} data-state="opening" aria-busy>
      <div className={styles.top}>
        <div className={own.bar}>
          <Link to="/" aria-label={frame('home')}>
            <Wordmark compact />
          </Link>
          <Skeleton width="11rem" height="1.75rem" />
        </div>
      </div>
      <div className={styles.view}>
        <div className={own.progress}>
          <Progress label={t('opening')} />
        </div>
      </div>
      <div className={styles.panel} aria-hidden>
        <div className={own.controls}>
          {[0, 1, 2, 3, 4, 5, 6].map((each) => (
            <Skeleton key={each} height={each === 0 ? '6.5rem' : '3rem'} />
          ))}
        </div>
      </div>
      <div className={styles.figures} aria-hidden>
        <div className={own.figures}>
          <Skeleton width="9rem" height="2.5rem" />
          <Skeleton width="5rem" height="2.5rem" />
          <Skeleton width="6rem" height="2.5rem" />
        </div>
      </div>
    </main>
  );
};
