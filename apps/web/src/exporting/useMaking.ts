import { useEffect, useSyncExternalStore } from 'react';
import type { Task } from '../api/index.ts';
import { attend, beginMaking, isOpen, makingOf, stopMaking, subscribeToMakings } from './makings.ts';
import type { Beginning, Making, Wanted } from './makings.ts';

export interface MakingShown {
  readonly begin: (beginning: Beginning) => void;
  /** Back to choosing; what is being made is stopped. */
  readonly reset: () => void;
  readonly working: boolean;
  /** Where it goes, if it was begun before this dialog was opened. */
  readonly making: Making | undefined;
  readonly task: Task | undefined;
  readonly error: unknown;
}

/** The file that is being made of a subject, whoever asked for it on this page. */
export const useMaking = (subject: Wanted['subject']): MakingShown => {
  const making = useSyncExternalStore(subscribeToMakings, () => makingOf(subject));
  // By its words: the same subject comes as another object with every frame.
  const key = JSON.stringify(subject);
  useEffect(() => attend(JSON.parse(key) as Wanted['subject']), [key]);
  return {
    begin: beginMaking,
    reset: () => stopMaking(subject),
    working: making !== undefined && making.error === undefined && isOpen(making.task),
    making,
    task: making?.task,
    error: making?.error,
  };
};
