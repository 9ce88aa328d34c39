import type { ReactNode } from 'react';
import styles from './Skeleton.module.css';

/** Words for people who listen to the page. */
export const VisuallyHidden = ({ id, children }: { readonly id?: string; readonly children: ReactNode }) => (
  <span id={id} className={styles.hidden}>
    {children}
  </span>
);
