import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode, RefObject } from 'react';
import { shell, useMessages } from '../messages/index.ts';
import { IconButton } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './Dialog.module.css';

export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  /** Read out with the title. */
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
  readonly width?: 'normal' | 'wide';
  /** What has the focus first; the first control if left out. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
}

/** A sheet over the page that holds the focus until it is closed; rises from the bottom on phones. */
export const Dialog = ({ open, onOpenChange, title, description, children, actions, width = 'normal', initialFocus }: DialogProps) => {
  const t = useMessages(shell);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup className={classes(styles.popup, width === 'wide' && styles.wide)} {...(initialFocus && { initialFocus })}>
            <div className={styles.head}>
              <Base.Title className={styles.title}>{title}</Base.Title>
              <Base.Close render={<IconButton icon="close" label={t('close')} />} />
            </div>
            {(description || children) && (
              <div className={styles.body}>
                {description && <Base.Description className={styles.description}>{description}</Base.Description>}
                {children}
              </div>
            )}
            {actions && <div className={styles.foot}>{actions}</div>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
};
