import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Floating.module.css';

export interface PopoverProps {
  readonly trigger: ReactElement<Record<string, unknown>>;
  /** Its accessible name. */
  readonly label: string;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  readonly align?: 'start' | 'center' | 'end';
  readonly children: ReactNode;
}

/** A small sheet beside its button that does not take the page away: explanations, pickers. */
export const Popover = ({ trigger, label, side = 'bottom', align = 'center', children }: PopoverProps) => (
  <Base.Root>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner className={styles.positioner} side={side} align={align} sideOffset={6} collisionPadding={8}>
        <Base.Popup className={classes(styles.popup, styles.padded)} aria-label={label}>
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);
