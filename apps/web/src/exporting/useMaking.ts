import { useMutation, useQuery } from '@tanstack/react-query';
import { api, useIntent } from '../api/index.ts';
import type { ExportRequest, Task } from '../api/index.ts';
import { ensureSession } from '../session/index.ts';

/** Between two looks at how far the file is. */
const lookAgainMilliseconds = 600;

export interface Making {
  readonly begin: (wanted: Omit<ExportRequest, 'idempotencyKey'>) => void;
  /** Back to choosing. */
  readonly reset: () => void;
  readonly working: boolean;
  readonly task: Task | undefined;
  readonly error: unknown;
}

/** Asks the server for a file and follows it until it is there. */
export const useMaking = (): Making => {
  const intent = useIntent();
  const request = useMutation({
    mutationFn: async (wanted: Omit<ExportRequest, 'idempotencyKey'>) => {
      await ensureSession();
      return api.exports.request.mutate({ ...wanted, idempotencyKey: intent(wanted) });
    },
  });
  const started = request.data;
  const ended = (task: Task | undefined): boolean => task?.state === 'done' || task?.state === 'failed';
  const followed = useQuery({
    queryKey: ['export', started?.task],
    queryFn: ({ signal }) => api.exports.get.query({ task: started?.task ?? '' }, { signal }),
    enabled: started !== undefined && !ended(started),
    refetchInterval: ({ state }) => (ended(state.data) ? false : lookAgainMilliseconds),
    staleTime: 0,
  });
  const task = started && (followed.data ?? started);
  return {
    begin: request.mutate,
    reset: request.reset,
    working: request.isPending || (task !== undefined && !ended(task)),
    task,
    error: request.error ?? followed.error ?? undefined,
  };
};
