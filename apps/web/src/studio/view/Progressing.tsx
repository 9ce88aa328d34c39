import { useEffect, useState } from 'react';
import { studio, useMessages } from '../../messages/index.ts';
import { Button, Progress } from '../../ui/index.ts';
import { useDocument, useResults, useStudio } from '../useSession.ts';
import styles from './Progressing.module.css';

/** Milliseconds that people take for "at once"; only what lasts longer is said. */
const moment = 700;

/** Seconds since the awaited result was asked for, once that is more than a moment. */
const useWaiting = (askedAt: number | undefined): number | undefined => {
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (askedAt === undefined) return undefined;
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [askedAt]);
  const waited = askedAt === undefined ? 0 : now - askedAt;
  return waited > moment ? waited / 1000 : undefined;
};

/** Says what is being worked out when it takes more than a moment, and lets the person take it back. */
export const Progressing = () => {
  const t = useMessages(studio);
  const { document } = useStudio();
  const { undo } = useDocument();
  const { askedAt, good } = useResults();
  const seconds = useWaiting(askedAt);
  if (seconds === undefined) return null;
  return (
    <div className={styles.progressing} role="status">
      <Progress label={good ? t('shaping') : t('preparing')} />
      {good && undo.length > 0 && seconds > 1.5 && (
        <Button look="quiet" icon="undo" onClick={() => document.undo()}>
          {t('undo')}
        </Button>
      )}
    </div>
  );
};
