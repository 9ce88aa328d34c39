import { Link } from '@tanstack/react-router';
import { shell, useMessages } from '../messages/index.ts';
import styles from './Footer.module.css';

export const Footer = () => {
  const t = useMessages(shell);
  return (
    <footer className={styles.footer}>
      <div className={styles.line}>
        <p>{t('footnote')}</p>
        <ul className={styles.links}>
          <li>
            <Link to="/products">{t('products')}</Link>
          </li>
          <li>
            <Link to="/patterns">{t('patterns')}</Link>
          </li>
          <li>
            <Link to="/me">{t('mine')}</Link>
          </li>
        </ul>
      </div>
    </footer>
  );
};
