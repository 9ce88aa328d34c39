import { useSyncExternalStore } from 'react';
import { shell, useMessages } from '../messages/index.ts';
import { Icon } from '../ui/index.ts';
import styles from './Connection.module.css';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);

/** Says that the network is gone, and nothing while it is there. */
export const Connection = () => {
  const t = useMessages(shell);
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <p className={styles.offline}>
          <Icon name="offline" />
          {t('offline')}
        </p>
      )}
    </div>
  );
};
