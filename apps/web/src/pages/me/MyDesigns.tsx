import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { api, newIntent } from '../../api/index.ts';
import type { DesignCard } from '../../api/index.ts';
import { Fault } from '../../layout/Fault.tsx';
import { mine, useMessages, useWords } from '../../messages/index.ts';
import { grid, MorePlates, PlateSkeletons, plateStyles } from '../../plates/index.ts';
import { ActionList } from '../../studio/floating/ActionList.tsx';
import { Button, ButtonLink, EmptyState, Picture, toast, useFormats } from '../../ui/index.ts';
import { DesignHistory } from './DesignHistory.tsx';
import styles from './MePage.module.css';

const useBin = (): { readonly remove: (design: DesignCard) => void; readonly restore: (design: DesignCard) => void } => {
  const t = useMessages(mine);
  const queries = useQueryClient();
  const failed = (): void => toast({ text: t('failedAction'), icon: 'conflict' });
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ['designs'] });
  const restore = useMutation({
    mutationFn: (design: DesignCard) => api.designs.restore.mutate({ id: design.id }),
    onSuccess: async (_, design) => {
      await refresh();
      toast({ text: t('restored', { name: design.name }) });
    },
    onError: failed,
  });
  const remove = useMutation({
    mutationFn: (design: DesignCard) => api.designs.remove.mutate({ id: design.id }),
    onSuccess: async (_, design) => {
      await refresh();
      toast({ text: t('removed', { name: design.name }), action: { label: t('undo'), run: () => restore.mutate(design) } });
    },
    onError: failed,
  });
  return { remove: remove.mutate, restore: restore.mutate };
};

interface DesignPlateProps {
  readonly design: DesignCard;
  readonly onHistory: () => void;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
}

const DesignPlate = ({ design, onHistory, onRemove, onRestore }: DesignPlateProps) => {
  const t = useMessages(mine);
  const words = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const Heading = design.removed ? 'h3' : 'h2';
  const duplicate = useMutation({
    mutationFn: () => api.designs.create.mutate({ from: { design: design.id }, idempotencyKey: newIntent() }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['designs'] });
      toast({ text: t('copied', { name: design.name }) });
    },
    onError: () => toast({ text: t('failedAction'), icon: 'conflict' }),
  });
  return (
    <article className={plateStyles.plate}>
      <Picture src={design.picture?.small} alt="" ratio="4 / 3" className={plateStyles.picture} />
      <div className={plateStyles.caption}>
        <Heading className={plateStyles.heading}>
          {design.removed ? (
            <span className={plateStyles.name} dir="auto">
              {design.name}
            </span>
          ) : (
            <Link to="/studio/$designId" params={{ designId: design.id }} className={plateStyles.name} dir="auto">
              {design.name}
            </Link>
          )}
        </Heading>
        <p className={plateStyles.faint}>
          {words(design.product.name)} · {t('saved', { when: format.ago(design.savedAt) })}
        </p>
      </div>
      <div className={plateStyles.over}>
        {design.removed ? (
          <Button icon="undo" onClick={onRestore} aria-label={`${t('restore')}: ${design.name}`}>
            {t('restore')}
          </Button>
        ) : (
          <ActionList
            icon="more"
            label={t('actions', { name: design.name })}
            side="below"
            groups={[
              [
                { icon: 'history', label: t('history'), act: onHistory },
                { icon: 'copy', label: t('duplicate'), act: () => duplicate.mutate() },
                { icon: 'bag', label: t('order'), act: () => void navigate({ to: '/order/$designId', params: { designId: design.id } }) },
              ],
              [{ icon: 'trash', label: t('remove'), act: onRemove }],
            ]}
          />
        )}
      </div>
    </article>
  );
};

export interface MyDesignsProps {
  /** Shows what was put in the bin. */
  readonly removed: boolean;
  readonly onRemoved: (shown: boolean) => void;
}

export const MyDesigns = ({ removed, onRemoved }: MyDesignsProps): ReactNode => {
  const t = useMessages(mine);
  const bin = useBin();
  const [history, setHistory] = useState<DesignCard>();
  const designs = useInfiniteQuery({
    queryKey: ['designs', { removed }],
    queryFn: ({ pageParam, signal }) => api.designs.mine.query({ removed, ...(pageParam !== null && { cursor: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 0,
  });
  const all = designs.data?.pages.flatMap(({ items }) => items) ?? [];

  const body = (): ReactNode => {
    if (designs.isPending) return <PlateSkeletons count={4} />;
    if (designs.isError && all.length === 0) return <Fault error={designs.error} onRetry={() => void designs.refetch()} />;
    if (all.length === 0) {
      return removed ? (
        <EmptyState title={t('binEmpty')} text={t('binEmptyText')} />
      ) : (
        <EmptyState
          title={t('noDesigns')}
          text={t('noDesignsText')}
          actions={
            <ButtonLink to="/products" look="primary">
              {t('shapeOne')}
            </ButtonLink>
          }
        />
      );
    }
    return (
      <>
        <ul className={grid.grid}>
          {all.map((design) => (
            <li key={design.id}>
              <DesignPlate design={design} onHistory={() => setHistory(design)} onRemove={() => bin.remove(design)} onRestore={() => bin.restore(design)} />
            </li>
          ))}
        </ul>
        {(designs.hasNextPage || (designs.data?.pages.length ?? 0) > 1) && (
          <MorePlates hasMore={designs.hasNextPage} loading={designs.isFetchingNextPage} failed={designs.isFetchNextPageError} shown={all.length} onMore={() => void designs.fetchNextPage()} />
        )}
      </>
    );
  };
  return (
    <>
      <div className={styles.bar}>
        {removed && (
          <div>
            <h2>{t('binTitle')}</h2>
            <p className={styles.soft}>{t('binText')}</p>
          </div>
        )}
        <span className={styles.end}>
          <Button look="quiet" icon={removed ? 'arrowLeft' : 'trash'} onClick={() => onRemoved(!removed)}>
            {t(removed ? 'hideBin' : 'showBin')}
          </Button>
        </span>
      </div>
      {body()}
      {history && <DesignHistory design={history} onClose={() => setHistory(undefined)} />}
    </>
  );
};
