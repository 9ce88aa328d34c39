import { useState } from 'react';
import { Icon } from './Icon.tsx';
import { classes } from './classes.ts';
import styles from './Picture.module.css';

export interface PictureProps {
  /** Undefined while it is not known or not yet made. */
  readonly src: string | undefined;
  /** What it shows; empty where a caption says it already. */
  readonly alt: string;
  /** Such as "4 / 3". */
  readonly ratio?: string;
  /** "first" for what is seen without scrolling. */
  readonly priority?: 'first' | 'later';
  readonly className?: string | undefined;
}

/** A plate: every picture on the same ground, its place kept while it loads and when it cannot be shown. */
export const Picture = ({ src, alt, ratio = '1 / 1', priority = 'later', className }: PictureProps) => {
  const [state, setState] = useState<{ readonly src: string | undefined; readonly is: 'shown' | 'missing' }>();
  const is = src === undefined ? 'missing' : state?.src === src ? state.is : 'coming';
  return (
    <span className={classes(styles.picture, is === 'coming' && styles.coming, className)} style={{ aspectRatio: ratio }}>
      {is === 'missing' ? (
        <span className={styles.missing}>
          <Icon name="cube" size={40} {...(alt && { label: alt })} />
        </span>
      ) : (
        <img
          src={src}
          alt={alt}
          loading={priority === 'first' ? 'eager' : 'lazy'}
          fetchPriority={priority === 'first' ? 'high' : 'auto'}
          decoding="async"
          // A picture from the cache is complete before React listens for its load.
          ref={(image) => {
            if (image?.complete && image.naturalWidth > 0 && is === 'coming') setState({ src, is: 'shown' });
          }}
          onLoad={() => setState({ src, is: 'shown' })}
          onError={() => setState({ src, is: 'missing' })}
        />
      )}
    </span>
  );
};
