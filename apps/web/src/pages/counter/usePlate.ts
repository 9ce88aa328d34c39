import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/index.ts';
import type { CounterOrder, Task } from '../../api/index.ts';
import { counter, useMessages } from '../../messages/index.ts';
import { toast } from '../../ui/index.ts';

/** Between two looks at how far the plate is. */
const lookAgainMilliseconds = 700;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Follows a task until it has ended. */
export const finished = async (task: Task): Promise<Task> => {
  let now = task;
  while (now.state === 'queued' || now.state === 'running') {
    await pause(lookAgainMilliseconds);
    now = await api.exports.get.query({ task: now.task });
  }
  return now;
};

export const download = ({ url, fileName }: { readonly url: string; readonly fileName: string }): void => {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
};

/** Lays the order out on a bed and opens the file, which the store's slicer takes over. */
export const usePlate = (order: CounterOrder): { readonly working: boolean; readonly open: () => void } => {
  const t = useMessages(counter);
  const plate = useMutation({
    mutationFn: async () => finished(await api.counter.plate.mutate({ order: order.id })),
    onSuccess: (task) => {
      if (task.artefact) {
        download(task.artefact);
        toast({ text: t('plateReady'), icon: 'download' });
      } else toast({ text: t('plateFailed'), icon: 'conflict' });
    },
    onError: () => toast({ text: t('plateFailed'), icon: 'conflict' }),
  });
  return { working: plate.isPending, open: () => plate.mutate() };
};
