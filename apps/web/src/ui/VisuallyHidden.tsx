import type { ReactNode } from 'react';
import styles from './Skeleton.module.css';

/** Words for people who listen to the page. */
export const VisuallyHidden = ({ children }: { readonly children: ReactNode }) => <span className={styles.hidden}>{children}</span>;
