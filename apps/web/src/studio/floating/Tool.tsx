import { IconButton } from '../../ui/index.ts';
import type { IconButtonProps } from '../../ui/index.ts';
import styles from './Floating.module.css';

export interface ToolProps extends IconButtonProps {
  /** The shortcut, as written on keys. */
  readonly keys?: string;
  readonly side?: 'below' | 'beside';
}

/** A button with a picture, which says in words what it does when somebody stays on it. */
export const Tool = ({ keys, side = 'below', ...button }: ToolProps) => (
  <span className={styles.tool} data-side={side}>
    <IconButton {...button} />
    <span className={styles.tip} aria-hidden>
      {button.label}
      {keys !== undefined && <kbd>{keys}</kbd>}
    </span>
  </span>
);
