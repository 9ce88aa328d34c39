import { Link } from '@tanstack/react-router';
import type { Me } from '../../api/index.ts';
import { AccountMenu } from '../../layout/AccountMenu.tsx';
import { Wordmark } from '../../layout/Wordmark.tsx';
import { counter, shell, useMessages } from '../../messages/index.ts';
import { Floating } from '../../studio/floating/Floating.tsx';
import { Choice, classes, Icon, IconButton, Select } from '../../ui/index.ts';
import styles from './CounterBar.module.css';

export interface CounterBarProps {
  readonly stores: Me['stores'];
  readonly store: string;
  readonly closed: boolean;
  readonly live: boolean;
  readonly keys: boolean;
  readonly onKeys: (wanted: boolean) => void;
  readonly onStore: (store: string) => void;
  readonly onClosed: (closed: boolean) => void;
}

const Keys = ({ keys, onKeys }: Pick<CounterBarProps, 'keys' | 'onKeys'>) => {
  const t = useMessages(counter);
  const all = [
    ['↓ J / ↑ K', t('keysNext')],
    ['A', t('accept')],
    ['P', t('printing')],
    ['R', t('ready')],
    ['H', t('handOver')],
    ['X', t('refuse')],
    ['O', t('plate')],
    ['T', t('tookAsk')],
    ['/', t('keysFind')],
    ['Esc', t('keysClose')],
  ] as const;
  return (
    <Floating label={t('keys')} side="below" button={(attributes) => <IconButton icon="keyboard" label={t('keys')} {...attributes} />}>
      <div className={styles.keys}>
        <label className={styles.use}>
          <input type="checkbox" checked={keys} onChange={(event) => onKeys(event.target.checked)} />
          {t('keysUse')}
        </label>
        <dl>
          {all.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Floating>
  );
};

export const CounterBar = ({ stores, store, closed, live, keys, onKeys, onStore, onClosed }: CounterBarProps) => {
  const t = useMessages(counter);
  const words = useMessages(shell);
  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.home} aria-label={words('home')}>
        <Wordmark compact />
      </Link>
      <h1 className={styles.title}>{t('title')}</h1>
      {stores.length > 1 ? (
        <div className={styles.store}>
          <Select aria-label={t('store')} value={store} onChange={(event) => onStore(event.target.value)}>
            {stores.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </div>
      ) : (
        <span className={styles.name}>{stores[0]?.name}</span>
      )}
      <Choice
        label={t('show')}
        value={closed ? 'closed' : 'open'}
        onChange={(next) => onClosed(next === 'closed')}
        options={[
          { value: 'open', label: t('open') },
          { value: 'closed', label: t('closed') },
        ]}
      />
      <div className={styles.end}>
        <span className={classes(styles.live, !live && styles.lost)} role="status">
          <Icon name={live ? 'done' : 'offline'} size={18} />
          <span>{t(live ? 'live' : 'notLive')}</span>
        </span>
        <span className={styles.keyboard}>
          <Keys keys={keys} onKeys={onKeys} />
        </span>
        <AccountMenu />
      </div>
    </header>
  );
};
