/** The queue of background work, in the same PostgreSQL and the same transactions as the data it is about. */
import { tables } from '@patternbook/database';
import { PgBoss } from 'pg-boss';
import type { Surroundings } from '../context.ts';
import { tidyUp } from '../upkeep/tidyUp.ts';
import { taskKinds } from './kinds.ts';
import { abandonTask, runTask } from './run.ts';
import type { Tasks } from './tasks.ts';

export interface TaskQueue extends Tasks {
  /** Begins to take tasks, and to tidy up once an hour. A process that only answers requests leaves this out. */
  work(surroundings: Surroundings): Promise<void>;
  /** Lets running tasks end, up to a while. */
  close(): Promise<void>;
}

export interface TaskQueueOptions {
  readonly url: string;
  readonly now: () => Date;
  readonly onError: (error: Error) => void;
  /** Tasks of each kind at once in this process. */
  readonly concurrency?: number;
  /** How long running tasks may take to end when the queue closes; what is cut off is taken up again elsewhere. */
  readonly closeWithinMilliseconds?: number;
}

const tidyMilliseconds = 3_600_000;

/** Tasks that the queue gave up on come here, so that their askers learn of it. */
const abandoned = 'abandoned';

const policy = {
  // A killed process stops its heartbeat; its tasks are taken up again after this.
  heartbeatSeconds: 10,
  expireInSeconds: 600,
  // More than the attempts that `runTask` allows, which therefore always has the last word; kills count too.
  retryLimit: 20,
  retryDelay: 1,
  deleteAfterSeconds: 3600,
  notify: true,
} as const;

export async function openTaskQueue(options: TaskQueueOptions): Promise<TaskQueue> {
  const boss = new PgBoss({
    connectionString: options.url,
    max: 4,
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
    // Other programs may share the server; how they are vacuumed is not our business.
    monitorVacuum: false,
  });
  boss.on('error', options.onError);
  await boss.start();
  let tidying: NodeJS.Timeout | undefined;
  await boss.createQueue(abandoned, { retryLimit: 20, retryDelay: 1 });
  for (const kind of taskKinds) await boss.createQueue(kind, { ...policy, policy: 'short', deadLetter: abandoned });

  return {
    async enqueue(writer, task) {
      const sent = await boss.send(task.kind, { task: task.id }, {
        id: task.id,
        db: writer,
        // Without a word of its own no task stands in another's way.
        singletonKey: task.onlyOne ?? task.id,
        ...(task.priority === undefined ? {} : { priority: task.priority }),
        ...(task.startAfterSeconds === undefined ? {} : { startAfter: task.startAfterSeconds }),
      });
      if (sent === null) return false;
      await writer.insert(tables.tasks).values({ id: task.id, owner: task.owner, kind: task.kind, input: task.input, state: 'queued', createdAt: options.now() });
      return true;
    },
    async work(surroundings) {
      // What is news comes by notice. What waited before this process came does not, and is taken without a pause in between.
      const settings = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2, burstWhenReadyExceeds: 1, localConcurrency: options.concurrency ?? 1 };
      for (const kind of taskKinds) {
        await boss.work<{ task: string }>(kind, settings, async (jobs) => {
          for (const { data } of jobs) await runTask(surroundings, data.task);
        });
      }
      await boss.work<{ task: string }>(abandoned, async (jobs) => {
        for (const { data } of jobs) await abandonTask(surroundings, data.task);
      });
      // Not a task: it may run anywhere, twice or not at all this hour. It keeps no process alive.
      tidying = setInterval(() => void tidyUp(surroundings).catch(options.onError), tidyMilliseconds).unref();
    },
    async close() {
      clearInterval(tidying);
      await boss.stop({ graceful: true, timeout: options.closeWithinMilliseconds ?? 15_000 });
    },
  };
}
