import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/index.ts';
import type { PlateView } from '../../api/index.ts';
import { finished } from './usePlate.ts';

export interface TogetherMade {
  readonly plates: readonly PlateView[];
  readonly file: { readonly url: string; readonly fileName: string };
}

interface Wanted {
  readonly orders: readonly string[];
  readonly oneAfterTheOther: boolean;
}

/** Has orders laid out on plates of one file, and learns what lies where. */
export const useTogether = () =>
  useMutation({
    mutationFn: async ({ orders, oneAfterTheOther }: Wanted): Promise<TogetherMade> => {
      const { task, artefact } = await finished(await api.counter.together.mutate({ orders: [...orders], oneAfterTheOther }));
      if (!artefact) throw new Error('The plates were not made.');
      const { plates } = await api.counter.plates.query({ task });
      return { plates, file: artefact };
    },
  });
