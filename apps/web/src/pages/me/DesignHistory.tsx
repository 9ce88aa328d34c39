import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, newIntent } from '../../api/index.ts';
import type { DesignCard } from '../../api/index.ts';
import { Fault } from '../../layout/Fault.tsx';
import { mine, useMessages } from '../../messages/index.ts';
import { MorePlates } from '../../plates/index.ts';
import { Ago, Button, ButtonLink, Dialog, Skeleton, toast, useFormats } from '../../ui/index.ts';
import styles from './DesignHistory.module.css';

export interface DesignHistoryProps {
  readonly design: DesignCard;
  readonly onClose: () => void;
}

/** Every saved step of a design, newest first; an earlier one can be looked at and brought back. */
export const DesignHistory = ({ design, onClose }: DesignHistoryProps): ReactNode => {
  const t = useMessages(mine);
  const format = useFormats();
  const queries = useQueryClient();
  const history = useInfiniteQuery({
    queryKey: ['design', design.id, 'history'],
    queryFn: ({ pageParam, signal }) => api.designs.history.query({ id: design.id, ...(pageParam !== null && { cursor: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 0,
  });
  const steps = history.data?.pages.flatMap(({ items }) => items) ?? [];
  const newest = steps[0];

  const restore = useMutation({
    mutationFn: async (step: (typeof steps)[number]) => {
      const then = await api.designs.at.query({ id: design.id, revision: step.revision });
      await api.designs.save.mutate({ id: design.id, revision: newest?.revision ?? design.revision, design: then.design, label: step.label, idempotencyKey: newIntent() });
    },
    onSuccess: async (_, step) => {
      await Promise.all([queries.invalidateQueries({ queryKey: ['design', design.id] }), queries.invalidateQueries({ queryKey: ['designs'] })]);
      toast({ text: t('historyRestored', { when: format.ago(step.savedAt) }), icon: 'history' });
    },
    onError: () => toast({ text: t('failedAction'), icon: 'conflict' }),
  });

  const body = (): ReactNode => {
    if (history.isPending) {
      return (
        <div className={styles.coming} aria-busy>
          {[0, 1, 2, 3, 4].map((each) => (
            <Skeleton key={each} height="2.25rem" />
          ))}
        </div>
      );
    }
    if (history.isError && steps.length === 0) return <Fault error={history.error} onRetry={() => void history.refetch()} />;
    return (
      <>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step.revision} className={styles.step}>
              <span className={styles.label} dir="auto">
                {step.label || t('historyUnnamed')}
              </span>
              <span className={styles.when}>{step === newest ? t('historyNow') : <Ago moment={step.savedAt} />}</span>
              {step !== newest && (
                <span className={styles.do}>
                  <ButtonLink to="/studio/$designId" params={{ designId: design.id }} search={{ revision: step.revision }} look="quiet">
                    {t('historyOpen')}
                  </ButtonLink>
                  <Button look="quiet" busy={restore.isPending && restore.variables === step} onClick={() => restore.mutate(step)}>
                    {t('historyRestore')}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ol>
        {history.hasNextPage && (
          <MorePlates hasMore loading={history.isFetchingNextPage} failed={history.isFetchNextPageError} shown={steps.length} onMore={() => void history.fetchNextPage()} />
        )}
      </>
    );
  };
  return (
    <Dialog open onOpenChange={onClose} title={t('historyTitle', { name: design.name })} description={t('historyText')}>
      {body()}
    </Dialog>
  );
};
