import { useEffect, useRef } from 'react';

export interface Shortcuts {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  readonly fit: () => void;
  readonly explode: () => void;
  readonly dimensions: () => void;
  readonly help: () => void;
  readonly escape: () => void;
}

/** Where letters are typed they are letters. A slider or a checkbox types none. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type="range"], [type="radio"], [type="checkbox"], [type="color"])'));

/** The studio's keys, wherever the focus is, unless something lies over the page. */
export const useShortcuts = (shortcuts: Shortcuts): void => {
  const newest = useRef(shortcuts);
  newest.current = shortcuts;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"], :popover-open')) return;
      const { undo, redo, save, fit, explode, dimensions, help, escape } = newest.current;
      const command = (event.ctrlKey || event.metaKey) && !event.altKey;
      const key = event.key.toLowerCase();
      let act: (() => void) | undefined;
      if (command && key === 's') act = save;
      else if (isTyping(event.target)) return;
      else if (command) act = key === 'z' ? (event.shiftKey ? redo : undo) : key === 'y' ? redo : undefined;
      else if (!event.ctrlKey && !event.metaKey && !event.altKey) act = { f: fit, e: explode, d: dimensions, '?': help, escape }[key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
};
