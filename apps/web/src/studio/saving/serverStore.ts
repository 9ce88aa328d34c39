import { defaultValues, finishPlaces } from '@patternbook/product';
import type { Design, ProductDefinition } from '@patternbook/product';
import { api, faultOf, queryClient } from '../../api/index.ts';
import { ensureSession, sessionQuery } from '../../session/index.ts';
import type { DesignStore, SaveFault, SaveOutcome } from './autosave.ts';

export interface ServerStoreOptions {
  readonly definition: ProductDefinition;
  /** The link that a copy is begun from, so that its credit is kept. */
  readonly shareToken?: string;
}

/** The API's names and labels have one line of at most this many letters. */
const longestName = 80;
const longestLabel = 120;

const faultFrom = (error: unknown): SaveFault => {
  const fault = faultOf(error);
  switch (fault.code) {
    case 'stale-revision': {
      const { current } = fault.data;
      return { code: 'stale', revision: current.revision, design: current.design, name: current.name };
    }
    case 'not-found':
    case 'not-allowed':
      return { code: 'refused', reason: 'gone' };
    case 'refused-values':
      return { code: 'refused', reason: 'values' };
    case 'limit-reached':
      return { code: 'refused', reason: 'limit' };
    // Passing by themselves; the same request is repeated.
    case 'offline':
    case 'unavailable':
    case 'internal':
    case 'too-many-requests':
    case 'unknown':
      return { code: 'offline' };
    default:
      return { code: 'refused', reason: 'other' };
  }
};

/** Does it once more with a fresh guest session where the old one has ended. */
const withSession = async <T>(act: () => Promise<T>): Promise<T> => {
  await ensureSession();
  try {
    return await act();
  } catch (error) {
    if (faultOf(error).code !== 'session-needed') throw error;
    await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    await ensureSession();
    return act();
  }
};

const outcomeOf = async (act: () => Promise<{ readonly id: string; readonly revision: number }>): Promise<SaveOutcome> => {
  try {
    const { id, revision } = await withSession(act);
    return { ok: true, value: { id, revision } };
  } catch (error) {
    return { ok: false, fault: faultFrom(error) };
  }
};

/** Keeps designs through the API. */
export const serverStore = ({ definition, shareToken }: ServerStoreOptions): DesignStore => {
  const beginning = (design: Design) =>
    shareToken === undefined
      ? { product: definition.id, version: definition.version, values: design.values, finishes: design.finishes, turns: design.turns }
      : // Set over what the link holds, so what went back to the default has to be said.
        { from: { shareToken }, values: { ...defaultValues(definition), ...design.values }, finishes: { ...finishPlaces(definition), ...design.finishes }, turns: design.turns ?? {} };
  return {
    create: ({ design, name, key }) => outcomeOf(() => api.designs.create.mutate({ ...beginning(design), name: name.slice(0, longestName), idempotencyKey: key })),
    save: (id, revision, { design, name, label, key }) =>
      outcomeOf(() => api.designs.save.mutate({ id, revision, design, name: name.slice(0, longestName), label: label.slice(0, longestLabel), idempotencyKey: key })),
  };
};
