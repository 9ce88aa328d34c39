import { usePreferences } from '../preferences/index.ts';
import { classes } from './classes.ts';
import styles from './Progress.module.css';

export interface ProgressProps {
  /** What is being done, as a sentence. */
  readonly label: string;
  /** 0 to 1; undefined while nobody knows. */
  readonly value?: number | undefined;
}

export const Progress = ({ label, value }: ProgressProps) => {
  const { language } = usePreferences();
  const share = value === undefined ? undefined : Math.min(1, Math.max(0, value));
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span>{label}</span>
        {share !== undefined && <span>{new Intl.NumberFormat(language, { style: 'percent' }).format(share)}</span>}
      </div>
      <div className={styles.track} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} {...(share !== undefined && { 'aria-valuenow': Math.round(share * 100) })}>
        <div className={classes(styles.bar, share === undefined && styles.unknown)} {...(share !== undefined && { style: { width: `${share * 100}%` } })} />
      </div>
    </div>
  );
};
