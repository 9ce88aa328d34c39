import type { ReactNode } from 'react';
import { classes } from '../ui/index.ts';
import { PageTitle } from './PageTitle.tsx';
import styles from './Page.module.css';

export interface PageProps {
  /** Names the window. */
  readonly title?: string | undefined;
  readonly width?: 'full' | 'text' | 'form';
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A page's margins and its name. */
export const Page = ({ title, width = 'full', className, children }: PageProps) => (
  <div className={classes(styles.page, styles[width], className)}>
    <PageTitle title={title} />
    {children}
  </div>
);

export interface SectionProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Beside the title, such as a link to all. */
  readonly aside?: ReactNode;
  readonly id?: string;
  readonly children: ReactNode;
}

export const Section = ({ title, lead, aside, id, children }: SectionProps) => (
  <section className={styles.section} {...(id && { 'aria-labelledby': id })}>
    <div className={styles.head}>
      <div>
        <h2 className={styles.title} {...(id && { id })}>
          {title}
        </h2>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {aside}
    </div>
    {children}
  </section>
);
