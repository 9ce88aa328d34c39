import { useEffect, useState } from 'react';
import { Icon } from './Icon.tsx';
import { classes } from './classes.ts';
import styles from './Picture.module.css';

export interface PictureProps {
  /** Undefined while it is not known. */
  readonly src: string | undefined;
  /** A smaller one that was probably seen before; stands in until the picture is there. */
  readonly preview?: string;
  /** What it shows; empty where a caption says it already. */
  readonly alt: string;
  /** Such as "4 / 3". */
  readonly ratio?: string;
  /** "first" for what is seen without scrolling. */
  readonly priority?: 'first' | 'later';
  readonly className?: string | undefined;
}

/** A picture may be published before it is drawn; drawing takes seconds. After these waits it is looked for again. */
const waitsMilliseconds = [1500, 3000, 6000, 12_000, 30_000] as const;

type State = { readonly is: 'coming' | 'shown' | 'missing'; readonly attempt: number };

/** A plate: every picture on the same ground, its place kept while it loads and when it cannot be shown. */
const Plate = ({ src, preview, alt, ratio = '1 / 1', priority = 'later', className }: PictureProps) => {
  const [{ is, attempt }, setState] = useState<State>({ is: src === undefined ? 'missing' : 'coming', attempt: 0 });
  const wait = waitsMilliseconds[attempt];
  useEffect(() => {
    if (is !== 'missing' || src === undefined || wait === undefined) return undefined;
    const timer = setTimeout(() => setState({ is: 'coming', attempt: attempt + 1 }), wait);
    return () => clearTimeout(timer);
  }, [is, src, wait, attempt]);
  return (
    <span
      className={classes(styles.picture, is === 'coming' && styles.coming, className)}
      style={{ aspectRatio: ratio, ...(preview !== undefined && is !== 'shown' && { backgroundImage: `url("${preview}")` }) }}
      data-picture={src === undefined ? 'none' : is}
    >
      {is === 'missing' ? (
        <span className={classes(styles.missing, preview !== undefined && styles.covered)}>
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
            if (image?.complete && image.naturalWidth > 0 && is === 'coming') setState({ is: 'shown', attempt });
          }}
          onLoad={() => setState({ is: 'shown', attempt })}
          onError={() => setState({ is: 'missing', attempt })}
        />
      )}
    </span>
  );
};

/** Another picture is another plate: it begins anew instead of showing the state of the one before. */
export const Picture = (props: PictureProps) => <Plate key={props.src ?? ''} {...props} />;
