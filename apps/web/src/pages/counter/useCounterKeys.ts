import { useEffect, useEffectEvent, useState } from 'react';
import type { CounterCard } from '../../api/index.ts';

const stored = 'patternbook.counterKeys';

/** Single letters are shortcuts only while the person wants them: speech input and a leaning elbow type letters too. */
export const useKeysWanted = (): readonly [boolean, (wanted: boolean) => void] => {
  const [wanted, setWanted] = useState(() => {
    try {
      return localStorage.getItem(stored) !== 'off';
    } catch {
      return true;
    }
  });
  const choose = (next: boolean): void => {
    setWanted(next);
    try {
      localStorage.setItem(stored, next ? 'on' : 'off');
    } catch {
      // Holds for this visit then.
    }
  };
  return [wanted, choose];
};

export interface CounterKeys {
  readonly wanted: boolean;
  readonly orders: readonly CounterCard[];
  readonly chosen: string | undefined;
  readonly onChoose: (order: string | undefined) => void;
}

/** Ids of what keys reach elsewhere on the page. */
export const findField = 'counter-find';
/** Buttons that carry this attribute are pressed by their key, so that what is on the screen is all that keys can do. */
export const keyAttribute = 'data-key';

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.closest('input, textarea, select, [role="dialog"]') !== null || target.isContentEditable);

export const useCounterKeys = ({ wanted, orders, chosen, onChoose }: CounterKeys): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    const move = key === 'j' || key === 'arrowdown' ? 1 : key === 'k' || key === 'arrowup' ? -1 : 0;
    if (move !== 0) {
      const index = orders.findIndex(({ id }) => id === chosen);
      const next = orders[index === -1 ? 0 : Math.min(orders.length - 1, Math.max(0, index + move))];
      if (next) onChoose(next.id);
    } else if (key === 'escape') onChoose(undefined);
    else if (key === '/') document.getElementById(findField)?.focus();
    else {
      const button = [...document.querySelectorAll<HTMLButtonElement>(`[${keyAttribute}]`)].find((each) => each.dataset['key'] === key);
      if (!button) return;
      button.click();
    }
    event.preventDefault();
  });
  useEffect(() => {
    if (!wanted) return undefined;
    const listen = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [wanted]);
};
