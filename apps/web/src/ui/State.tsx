import type { ReactNode } from 'react';
import styles from './State.module.css';

export interface StateProps {
  readonly title: string;
  readonly text?: string;
  /** What can be done now. */
  readonly actions?: ReactNode;
  readonly reference?: string | undefined;
  /** 1 when it stands for the whole page. */
  readonly level?: 1 | 2;
  readonly figure?: ReactNode;
}

/** An empty plate with its corner marks: what stands where a picture would. */
const EmptyPlate = () => (
  <svg className={styles.figure} width="96" height="72" viewBox="0 0 96 72" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden>
    <path d="M1 13V1h16M79 1h16v12M95 59v12H79M17 71H1V59" />
    <path d="M30 50h36M30 46v8M66 46v8" />
    <path d="M34 40V26l14-8 14 8v14" strokeDasharray="3 4" />
  </svg>
);

const State = ({ title, text, actions, reference, level = 2, figure = <EmptyPlate /> }: StateProps) => {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={styles.state}>
      {figure}
      <Heading className={styles.title} {...(level === 1 && { tabIndex: -1 })}>
        {title}
      </Heading>
      {text && <p className={styles.text}>{text}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
      {reference && <p className={styles.reference}>{reference}</p>}
    </div>
  );
};

/** Nothing is here yet, and what to do about it. */
export const EmptyState = (props: StateProps) => <State {...props} />;

/** Something could not be shown. */
export const ErrorState = (props: StateProps) => (
  <div role="alert">
    <State {...props} />
  </div>
);
