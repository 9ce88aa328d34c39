import { useEffect, useSyncExternalStore } from 'react';
import { shell, useMessages } from '../messages/index.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import styles from './Toast.module.css';

export interface Toast {
  readonly text: string;
  readonly icon?: IconName;
  /** What it is about: news replaces older news about the same. */
  readonly about?: string;
  /** One thing to do about it, such as undoing it. Toasts with an action stay longer. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Shown extends Toast {
  readonly id: number;
}

let shown: readonly Shown[] = [];
let last = 0;
const listeners = new Set<() => void>();
const set = (next: readonly Shown[]): void => {
  shown = next;
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const dismiss = (id: number): void => set(shown.filter((each) => each.id !== id));

/** Tells in passing that something is done. What a person must read stands on the page instead. */
export const toast = (next: Toast): void => {
  last += 1;
  // Three at most: an older one that nobody needed must not cover the page.
  const others = next.about === undefined ? shown : shown.filter(({ about }) => about !== next.about);
  set([...others.slice(-2), { ...next, id: last }]);
};

const Slip = ({ id, text, icon, action }: Shown) => {
  const t = useMessages(shell);
  useEffect(() => {
    const timer = setTimeout(() => dismiss(id), action ? 10_000 : 5_000);
    return () => clearTimeout(timer);
  }, [id, action]);
  return (
    <div className={styles.toast}>
      {icon && <Icon name={icon} />}
      <p>{text}</p>
      {action && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            action.run();
            dismiss(id);
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className={styles.close} aria-label={t('dismiss')} onClick={() => dismiss(id)}>
        <Icon name="close" size={18} />
      </button>
    </div>
  );
};

/** Stands once, at the root of the app. */
export const Toasts = () => {
  const t = useMessages(shell);
  const all = useSyncExternalStore(subscribe, () => shown);
  return (
    <section className={styles.region} aria-label={t('notifications')} aria-live="polite">
      {all.map((each) => (
        <Slip key={each.id} {...each} />
      ))}
    </section>
  );
};
