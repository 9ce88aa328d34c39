import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ButtonHTMLAttributes, ReactNode, ToggleEvent } from 'react';
import { placeBeside } from './placeBeside.ts';
import type { Side } from './placeBeside.ts';
import styles from './Floating.module.css';

export interface FloatingProps {
  /** Accessible name of what opens. */
  readonly label: string;
  readonly side: Side;
  /** Draws the button; it must pass on the attributes that it is given. */
  readonly button: (attributes: Pick<ButtonHTMLAttributes<HTMLButtonElement>, 'popoverTarget'> & { readonly ref: (element: HTMLButtonElement | null) => void }) => ReactNode;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly className?: string | undefined;
}

/**
 * A small sheet beside its button. The platform's own popover: on top of everything, closed by Escape and by a press
 * elsewhere, its content next in the order of the keyboard. The studio opens before a library for that would be loaded.
 */
export const Floating = ({ label, side, button, children, className }: FloatingProps) => {
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const keep = useCallback((element: HTMLButtonElement | null) => {
    trigger.current = element;
  }, []);
  const [open, setOpen] = useState(false);
  /** What is in it is drawn before it opens, so that it can be measured, and is gone while it is closed. */
  const before = (event: ToggleEvent<HTMLDivElement>): void => {
    if (event.newState === 'open') flushSync(() => setOpen(true));
  };
  const toggled = (event: ToggleEvent<HTMLDivElement>): void => {
    const opened = event.newState === 'open';
    trigger.current?.setAttribute('aria-expanded', String(opened));
    if (!opened) setOpen(false);
    else if (trigger.current && sheet.current) placeBeside(sheet.current, trigger.current, side);
  };
  // What is in it may come later, or grow while it is read.
  useEffect(() => {
    const shown = sheet.current;
    if (!open || !shown) return;
    const sizes = new ResizeObserver(() => trigger.current && placeBeside(shown, trigger.current, side));
    sizes.observe(shown);
    return () => sizes.disconnect();
  }, [open, side]);
  return (
    <>
      {button({ popoverTarget: id, ref: keep })}
      <div ref={sheet} id={id} popover="auto" role="group" aria-label={label} className={className ? `${styles.sheet} ${className}` : styles.sheet} onBeforeToggle={before} onToggle={toggled}>
        {!open ? null : typeof children === 'function' ? children(() => sheet.current?.hidePopover()) : children}
      </div>
    </>
  );
};
