/** Files that are being made for this person. They go on while no dialog shows them, and whoever closed theirs is told when one is there. */
import { api, isPassing, newIntent } from '../api/index.ts';
import type { ExportRequest, Task } from '../api/index.ts';
import { ensureSession } from '../session/index.ts';
import { toast } from '../ui/index.ts';
import type { DestinationId, WayId } from './destinations.ts';

export type Wanted = Omit<ExportRequest, 'idempotencyKey'>;

/** What is said when a file is there and no dialog shows it, in the language of whoever asked. */
export interface MakingWords {
  readonly ready: (fileName: string) => string;
  readonly failed: string;
  readonly download: string;
}

export interface Making {
  readonly id: number;
  readonly destination: DestinationId;
  readonly way: WayId;
  readonly wanted: Wanted;
  /** Undefined until the server has answered. */
  readonly task: Task | undefined;
  readonly error: unknown;
}

export interface Beginning extends Pick<Making, 'destination' | 'way' | 'wanted'> {
  readonly words: MakingWords;
}

/** Before another attempt to follow a task: a server that is restarting is soon back. */
const anewMilliseconds = 3000;
const attempts = 3;

let makings: ReadonlyMap<string, Making> = new Map();
let last = 0;
const listeners = new Set<() => void>();
/** Subjects whose making somebody looks at right now. */
const attended = new Map<string, number>();

const keyOf = (subject: Wanted['subject']): string => JSON.stringify(subject);
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
export const isOpen = (task: Task | undefined): boolean => task === undefined || task.state === 'queued' || task.state === 'running';

function set(key: string, making: Making | undefined): void {
  const next = new Map(makings);
  if (making) next.set(key, making);
  else next.delete(key);
  makings = next;
  for (const listener of listeners) listener();
}

export const subscribeToMakings = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const makingOf = (subject: Wanted['subject']): Making | undefined => makings.get(keyOf(subject));

/** While somebody looks, the dialog tells how it ended; what they have seen is not kept. */
export function attend(subject: Wanted['subject']): () => void {
  const key = keyOf(subject);
  attended.set(key, (attended.get(key) ?? 0) + 1);
  return () => {
    attended.set(key, (attended.get(key) ?? 1) - 1);
    const making = makings.get(key);
    if (making && (making.error !== undefined || !isOpen(making.task))) set(key, undefined);
  };
}

/** Hands a file over without leaving the page. */
function download({ url, fileName }: NonNullable<Task['artefact']>): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
}

function tell({ artefact }: Task, words: MakingWords): void {
  if (artefact) toast({ text: words.ready(artefact.fileName), icon: 'done', action: { label: words.download, run: () => download(artefact) } });
  else toast({ text: words.failed, icon: 'conflict' });
}

async function request(wanted: Wanted): Promise<Task> {
  await ensureSession();
  const idempotencyKey = newIntent();
  for (let attempt = 1; ; attempt++) {
    try {
      return await api.exports.request.mutate({ ...wanted, idempotencyKey });
    } catch (error) {
      if (attempt === attempts || !isPassing(error)) throw error;
      await pause(400 * 3 ** attempt);
    }
  }
}

/** Follows a task until it has ended, through lost connections. */
function follow(task: string, hear: (task: Task) => boolean): void {
  let ended = false;
  const again = (): void => {
    if (!ended) setTimeout(() => follow(task, hear), anewMilliseconds);
    ended = true;
  };
  const subscription = api.exports.watch.subscribe({ task }, {
    onData: (news) => {
      if (ended) return;
      ended = !hear(news);
      if (ended) subscription.unsubscribe();
    },
    onError: again,
    onComplete: again,
  });
}

export function beginMaking({ words, ...asked }: Beginning): void {
  const { wanted } = asked;
  const key = keyOf(wanted.subject);
  const id = ++last;
  const own = (): boolean => makings.get(key)?.id === id;
  set(key, { id, ...asked, task: undefined, error: undefined });
  request(wanted).then(
    (started) => {
      // Thought better of while the server was asked.
      if (!own()) return void api.exports.cancel.mutate({ task: started.task }).catch(() => {});
      set(key, { id, ...asked, task: started, error: undefined });
      if (!isOpen(started)) return undefined;
      return follow(started.task, (task) => {
        if (!own()) return false;
        set(key, task.state === 'cancelled' ? undefined : { id, ...asked, task, error: undefined });
        if (isOpen(task)) return true;
        if (task.state !== 'cancelled' && !attended.get(key)) tell(task, words);
        return false;
      });
    },
    (error: unknown) => {
      if (own()) set(key, { id, ...asked, task: undefined, error });
    },
  );
}

/** Ends what is being made. */
export function stopMaking(subject: Wanted['subject']): void {
  const task = makingOf(subject)?.task;
  set(keyOf(subject), undefined);
  if (task && isOpen(task)) api.exports.cancel.mutate({ task: task.task }).catch(() => {});
}
