import { shell, useMessages } from '../messages/index.ts';
import styles from './Arriving.module.css';

/** While a page's code is on its way: a line that shows itself only when that takes noticeably long. */
export const Arriving = () => {
  const t = useMessages(shell);
  return <div className={styles.line} role="progressbar" aria-label={t('loading')} />;
};
