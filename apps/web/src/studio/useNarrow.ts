import { useSyncExternalStore } from 'react';

/** Too narrow for a panel beside the model; the same width stands in Studio.module.css. */
const query = '(width < 46rem)';

let list: MediaQueryList | undefined;
/** Asked for in every render, so it is made once. */
const media = (): MediaQueryList => (list ??= matchMedia(query));

const subscribe = (listener: () => void): (() => void) => {
  media().addEventListener('change', listener);
  return () => media().removeEventListener('change', listener);
};

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => media().matches);
