import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { usePreferences } from '../preferences/index.ts';
import type { Finding } from '@patternbook/fabrication';
import type { CheckedDesign } from '@patternbook/product';
import type { Shown } from './document/looking.ts';
import type { DocumentState } from './document/studioDocument.ts';
import type { SaveState } from './saving/autosave.ts';
import type { Offers } from './shaping/estimateOffers.ts';
import type { ResultsState } from './shaping/results.ts';
import type { Session } from './session.ts';
import type { ViewState } from './view/viewStore.ts';

const none: readonly Finding[] = [];

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

export const useStudio = (): Session => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('No design is open around this component.');
  return session;
};

export const useDocument = (): DocumentState => {
  const { document } = useStudio();
  return useSyncExternalStore(document.subscribe, document.state);
};

/** What is on screen: the document, or an earlier state that is looked at. */
export const useShown = (): Shown => {
  const { looking } = useStudio();
  return useSyncExternalStore(looking.subscribe, looking.state);
};

/** The check of what is on screen, in the person's units. */
export const useChecked = (): CheckedDesign => {
  const { check } = useStudio();
  const { design } = useShown();
  const { units } = usePreferences();
  return useMemo(() => check(design, units), [check, design, units]);
};

export const useResults = (): ResultsState => {
  const { results } = useStudio();
  return useSyncExternalStore(results.subscribe, results.state);
};

export const useOffers = (): Offers | undefined => {
  const { offers } = useStudio();
  return useSyncExternalStore(offers.subscribe, offers.state);
};

export const useFindings = (): readonly Finding[] => {
  const { findings } = useStudio();
  return useSyncExternalStore(findings.subscribe, findings.state) ?? none;
};

const nowhere = (): (() => void) => () => {};
const untouched: SaveState = { kind: 'untouched' };
export const useSaveState = (): SaveState => {
  const { autosave } = useStudio();
  return useSyncExternalStore(autosave?.subscribe ?? nowhere, autosave?.state ?? (() => untouched));
};

export const useView = <Part>(select: (state: ViewState) => Part): Part => useStore(useStudio().view, select);
