import { useRef } from 'react';

/** A key for one intent: the same key goes with every retry of it, so that the effect happens once. */
export const newIntent = (): string => crypto.randomUUID();

/**
 * The key of what a form is about to do. It stays the same while the same input is sent again, also after a lost answer,
 * and changes when the input changes, because the server refuses one key with two inputs.
 */
export const useIntent = (): ((input: unknown) => string) => {
  const last = useRef<{ readonly input: string; readonly key: string }>(undefined);
  return (input) => {
    const text = JSON.stringify(input);
    if (last.current?.input !== text) last.current = { input: text, key: newIntent() };
    return last.current.key;
  };
};
