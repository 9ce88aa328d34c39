import type { CSSProperties } from 'react';
import { classes } from './classes.ts';
import styles from './Skeleton.module.css';

export interface SkeletonProps {
  /** CSS lengths; by default a line of text across the box. */
  readonly width?: string;
  readonly height?: string;
  /** Such as "1 / 1", instead of a height. */
  readonly ratio?: string;
  readonly className?: string | undefined;
}

/** Holds the place of what is coming, in its shape, so that nothing jumps when it arrives. */
export const Skeleton = ({ width = '100%', height, ratio, className }: SkeletonProps) => {
  const style: CSSProperties = ratio === undefined ? { width, height: height ?? '1em' } : { width, aspectRatio: ratio };
  return <span className={classes(styles.skeleton, className)} style={style} aria-hidden />;
};
