import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import styles from './Floating.module.css';

export interface TooltipProps {
  readonly text: string;
  /** The shortcut, as written on keys. */
  readonly keys?: string;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  /** The control that it explains; must have an accessible name of its own, because touch shows no tooltips. */
  readonly children: ReactElement<Record<string, unknown>>;
}

export const Tooltip = ({ text, keys, side = 'bottom', children }: TooltipProps) => (
  <Base.Provider delay={500}>
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} side={side} sideOffset={6} collisionPadding={8}>
          <Base.Popup className={styles.tooltip}>
            {text}
            {keys && <kbd>{keys}</kbd>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  </Base.Provider>
);
