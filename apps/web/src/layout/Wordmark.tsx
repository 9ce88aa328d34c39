import styles from './Wordmark.module.css';

/** A plate with its dimension line, and the book's name. */
export const Wordmark = ({ compact = false }: { readonly compact?: boolean }) => (
  <span className={styles.wordmark}>
    <svg width="26" height="26" viewBox="0 0 26 26" fill="none" strokeLinecap="round" strokeLinejoin="round" aria-hidden>
      <path d="M5 3.5h11.5l4.5 4.5V17H5Z" stroke="currentColor" strokeWidth="1.6" />
      <path d="M16.5 3.5V8H21" stroke="currentColor" strokeWidth="1.6" />
      <path d="M5 22.5h16M5 20.8v3.4M21 20.8v3.4" className={styles.dimension} strokeWidth="1.6" />
    </svg>
    {!compact && <span className={styles.name}>Patternbook</span>}
  </span>
);
