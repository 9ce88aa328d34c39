/** How a use case asks for work in the background. */
import type { Writer } from '@patternbook/database';
import type { TaskInput, TaskKind } from './kinds.ts';

export type NewTask = {
  readonly [Kind in TaskKind]: {
    readonly id: string;
    readonly kind: Kind;
    readonly input: TaskInput<Kind>;
    /** Who may ask about it; null for the system's own. */
    readonly owner: string | null;
    /** Of tasks with the same word, one waits at a time; a second is not taken. */
    readonly onlyOne?: string;
    readonly startAfterSeconds?: number;
    /** Higher first; 0 if left out. */
    readonly priority?: number;
  };
}[TaskKind];

export interface Tasks {
  /** In the caller's transaction: rolled back with it. False when `onlyOne` kept it out. */
  enqueue(writer: Writer, task: NewTask): Promise<boolean>;
}
