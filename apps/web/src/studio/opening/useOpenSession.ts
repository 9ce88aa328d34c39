import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { newestWins } from '@patternbook/workshop';
import type { EvaluateRequest, Evaluation, Outcome } from '@patternbook/workshop';
import type { CatalogueAnswer } from '../../api/index.ts';
import { api, newIntent } from '../../api/index.ts';
import { studio, useMessages, useWords } from '../../messages/index.ts';
import { toast, useFormats } from '../../ui/index.ts';
import type { StudioDocument } from '../document/studioDocument.ts';
import { createAutosave } from '../saving/autosave.ts';
import type { Autosave } from '../saving/autosave.ts';
import { serverStore } from '../saving/serverStore.ts';
import { windowJournal } from '../saving/windowJournal.ts';
import { openSession } from '../session.ts';
import type { Session } from '../session.ts';
import { browserWorkshop } from '../shaping/browserWorkshop.ts';
import { findInWorker } from '../findings/findingWorker.ts';
import { estimateInWorker } from '../shaping/estimatingWorker.ts';
import type { Move } from '../upgrading/useMove.ts';
import { journalName, openDesign } from './openDesign.ts';
import type { Opened, StudioEntry } from './openDesign.ts';

export type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly session: Session }
  | { readonly state: 'failed'; readonly error: unknown };

/** Words that belong to what happens outside of React; the newest are used. */
export interface SessionWords {
  /** What was done since the last save, for the history. */
  label: () => string;
  /** Tells that others changed the same places. */
  merged: (clashes: readonly string[]) => void;
}

let evaluateNewest: ((request: EvaluateRequest) => Promise<Outcome<Evaluation>>) | undefined;
const evaluate = (catalogue: CatalogueAnswer): ((request: EvaluateRequest) => Promise<Outcome<Evaluation>>) => (evaluateNewest ??= newestWins(browserWorkshop(catalogue.fonts)).evaluate);

const keyOf = (entry: StudioEntry): string => {
  switch (entry.kind) {
    case 'product':
      return `product ${entry.product} ${entry.preset ?? ''} ${JSON.stringify(entry.values ?? {})}`;
    case 'design':
      return `design ${entry.design}`;
    case 'shared':
      return `shared ${entry.token}`;
    case 'variant':
      return `variant ${entry.variant}`;
  }
};

/** A design that was made while its page was open stays open when the address follows it. */
const answers = (session: Session, entry: StudioEntry): boolean => entry.kind === 'design' && session.autosave?.saved()?.id === entry.design;

const laterBy = (run: () => void, milliseconds: number): (() => void) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

/** Opens what the address names, and keeps it open while the address only follows. */
export const useOpenSession = (entry: StudioEntry, sessionWords: { readonly current: SessionWords }): Opening & { readonly retry: () => void; readonly move: Move } => {
  const t = useMessages(studio);
  const words = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  const [attempt, setAttempt] = useState(0);
  const current = useRef<Session>(undefined);
  const key = keyOf(entry);
  const attempted = useRef(0);
  /** Told once what is being opened is there, or is not. */
  const arrived = useRef<() => void>(undefined);

  const begin = (opened: Opened): Session => {
    const { product, catalogue, access, saved } = opened;
    const { definition } = product;
    const journal = windowJournal();
    const preset = definition.presets.find(({ id }) => id === opened.preset);
    const name = opened.name ?? words((preset ?? definition).name);
    const save = (document: StudioDocument): Autosave =>
      createAutosave({
        document,
        store: serverStore({ definition, ...(access.kind === 'shared' && { shareToken: access.token }) }),
        journal,
        product: journalName(entry, definition.id),
        start: saved,
        label: () => sessionWords.current.label(),
        newKey: newIntent,
        now: () => Date.now(),
        later: laterBy,
        onMerged: (clashes) => sessionWords.current.merged(clashes),
        // The page stays as it is: only its address is new.
        onCreated: (designId) => void navigate({ to: '/studio/$designId', params: { designId }, replace: true, resetScroll: false, state: { stays: true } }),
      });
    const session = openSession({
      product,
      catalogue,
      access,
      origins: opened.origins,
      design: opened.design,
      name,
      evaluate: evaluate(catalogue),
      estimate: estimateInWorker,
      find: findInWorker,
      save: access.kind === 'own' || access.copy ? save : undefined,
    });
    if (opened.restoredFrom !== undefined) {
      session.autosave?.retry();
      toast({ text: t('restored', { when: format.ago(new Date(opened.restoredFrom)) }), icon: 'history' });
    }
    return session;
  };
  const newest = useRef(begin);
  newest.current = begin;

  useEffect(() => {
    if (attempted.current === attempt && current.current && answers(current.current, entry)) return undefined;
    attempted.current = attempt;
    current.current?.close();
    current.current = undefined;
    setOpening({ state: 'opening' });
    let gone = false;
    openDesign(entry, windowJournal()).then(
      (opened) => {
        if (gone) return;
        const session = newest.current(opened);
        current.current = session;
        setOpening({ state: 'open', session });
        arrived.current?.();
      },
      (error: unknown) => {
        if (!gone) setOpening({ state: 'failed', error });
        arrived.current?.();
      },
    );
    return () => {
      gone = true;
    };
    // The entry is a new object in every render; its key says when it is another.
  }, [key, attempt]);

  useEffect(
    () => () => {
      current.current?.close();
      current.current = undefined;
    },
    [],
  );

  useEffect(() => {
    const online = (): void => current.current?.autosave?.retry();
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, []);

  const move = useCallback<Move>(
    async (design, label) => {
      const autosave = current.current?.autosave;
      const settled = await autosave?.settle();
      if (!settled?.ok) return false;
      const { id, revision } = settled.value;
      try {
        await api.designs.save.mutate({ id, revision, design, label, idempotencyKey: newIntent() });
      } catch {
        return false;
      }
      await navigate({ to: '/studio/$designId', params: { designId: id }, replace: true, resetScroll: false });
      await new Promise<void>((there) => {
        arrived.current = there;
        setAttempt((count) => count + 1);
      });
      return true;
    },
    [navigate],
  );

  return { ...opening, move, retry: useCallback(() => setAttempt((count) => count + 1), []) };
};
