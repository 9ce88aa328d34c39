import { Link } from '@tanstack/react-router';
import { shell, useMessages } from '../messages/index.ts';
import { useSession } from '../session/index.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { Wordmark } from './Wordmark.tsx';
import styles from './Header.module.css';

export const Header = () => {
  const t = useMessages(shell);
  const { data: me } = useSession();
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <Link to="/" className={styles.home} aria-label={t('home')}>
          <Wordmark />
        </Link>
        <nav className={styles.nav} aria-label={t('navigation')}>
          <Link to="/products" className={styles.link}>
            {t('products')}
          </Link>
          <Link to="/patterns" className={styles.link}>
            {t('patterns')}
          </Link>
        </nav>
        <div className={styles.end}>
          {me && me.stores.length > 0 && (
            <Link to="/counter" className={styles.link}>
              {t('counter')}
            </Link>
          )}
          {me && me.kind !== 'none' && (
            <Link to="/me" className={styles.mine}>
              {t('mine')}
            </Link>
          )}
          {me && me.kind !== 'customer' && (
            <Link to="/sign-in" className={styles.signIn}>
              {t('signIn')}
            </Link>
          )}
          <AccountMenu />
        </div>
      </div>
    </header>
  );
};
