import { Skeleton } from '../ui/index.ts';
import styles from './Plate.module.css';
import grid from './Grid.module.css';

/** The shape of a plate that is coming. */
export const PlateSkeleton = () => (
  <div className={styles.skeleton}>
    <Skeleton ratio="4 / 3" />
    <Skeleton width="70%" height="1.25rem" />
    <Skeleton width="45%" height="0.95rem" />
    <Skeleton width="80%" height="0.95rem" />
    <Skeleton width="55%" height="0.8rem" />
  </div>
);

export const PlateSkeletons = ({ count }: { readonly count: number }) => (
  <ul className={grid.grid} aria-hidden>
    {Array.from({ length: count }, (_, index) => (
      <li key={index}>
        <PlateSkeleton />
      </li>
    ))}
  </ul>
);
