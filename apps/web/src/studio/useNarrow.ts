import { useSyncExternalStore } from 'react';

/** Too narrow for a panel beside the model; the same width stands in Studio.module.css. */
const query = '(width < 46rem)';

const subscribe = (listener: () => void): (() => void) => {
  const list = matchMedia(query);
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
};

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(query).matches);
