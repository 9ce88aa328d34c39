import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ProductDefinition } from '@patternbook/product';
import { api } from '../../api/index.ts';
import type { OwnPreset } from '../../api/index.ts';
import { useSession } from '../../session/index.ts';

export interface OwnPresets {
  readonly all: readonly OwnPreset[];
  readonly failed: boolean;
  readonly retry: () => void;
  /** Asks again after a change. Resolves with what is there then. */
  readonly again: () => Promise<readonly OwnPreset[]>;
}

/** The same list each time, so that nothing is drawn again for it. */
const none: readonly OwnPreset[] = [];

const ownPresetsQuery = (product: string, version: string) => queryOptions({ queryKey: ['own-presets', product, version], queryFn: () => api.presets.mine.query({ product, version }) });

/** The person's presets for the version that is open. Somebody without a session has none, and is not given one for that. */
export const useOwnPresets = ({ id, version }: ProductDefinition): OwnPresets => {
  const queries = useQueryClient();
  const { data: me } = useSession();
  const { data, isError, refetch } = useQuery({ ...ownPresetsQuery(id, version), enabled: me !== undefined && me.kind !== 'none', staleTime: 60_000 });
  const again = useCallback(() => queries.fetchQuery({ ...ownPresetsQuery(id, version), staleTime: 0 }), [queries, id, version]);
  return { all: data ?? none, failed: isError, retry: () => void refetch(), again };
};
