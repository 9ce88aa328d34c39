import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, queryClient } from '../api/index.ts';
import { authenticate } from './authenticate.ts';

/** Who is here. Asked once per visit and again after every change of it. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => api.session.me.query(undefined, { signal }),
  staleTime: 5 * 60_000,
});

export const useSession = () => useQuery(sessionQuery);

let guestInTheMaking: Promise<void> | undefined;

/**
 * Makes a guest session if there is none, silently; call it before the first thing that a person makes. Whatever a guest
 * makes is kept when they sign up or in later.
 */
export const ensureSession = async (): Promise<void> => {
  const me = await queryClient.ensureQueryData(sessionQuery);
  if (me.kind !== 'none') return;
  guestInTheMaking ??= authenticate('sign-in/anonymous', {})
    .then(() => queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }))
    .then(() => undefined)
    .finally(() => {
      guestInTheMaking = undefined;
    });
  await guestInTheMaking;
};

/** Somebody else is here now: what was loaded for the one before must not be shown to them. */
const changed = async (): Promise<void> => {
  await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
  await queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
};

export const signUp = async (person: { readonly name: string; readonly email: string; readonly password: string }): Promise<void> => {
  await authenticate('sign-up/email', person);
  await changed();
};

export const signIn = async (person: { readonly email: string; readonly password: string }): Promise<void> => {
  await authenticate('sign-in/email', person);
  await changed();
};

export const signOut = async (): Promise<void> => {
  await authenticate('sign-out', {});
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  await changed();
};
