import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { classes } from './classes.ts';
import styles from './Notice.module.css';

export interface NoticeProps {
  readonly kind: 'info' | 'conflict' | 'advice' | 'done';
  readonly children: ReactNode;
  /** Read out at once when it appears. */
  readonly announce?: boolean;
}

/** A sentence on the page that a person should read: icon and words first, colour second. */
export const Notice = ({ kind, children, announce = false }: NoticeProps) => (
  <div className={classes(styles.notice, styles[kind])} {...(announce && { role: kind === 'conflict' ? 'alert' : 'status' })}>
    <Icon name={kind} />
    <div className={styles.words}>{children}</div>
  </div>
);
