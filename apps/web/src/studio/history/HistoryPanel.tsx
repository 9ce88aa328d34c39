import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { parseDesign } from '@patternbook/product';
import { api } from '../../api/index.ts';
import { Fault } from '../../layout/Fault.tsx';
import { studio, upgrading, useMessages } from '../../messages/index.ts';
import { Ago, Button, Icon, IconButton, Skeleton, toast } from '../../ui/index.ts';
import { useSaveState, useShown, useStudio } from '../useSession.ts';
import { useMoveTold } from '../upgrading/useMoveTold.ts';
import { versionName } from './versionName.ts';
import styles from './HistoryPanel.module.css';

/** Every saved state, newest first. Choosing one shows it on the model; restoring it is a step like any other. */
export const HistoryPanel = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useMessages(studio);
  const queries = useQueryClient();
  const other = useMessages(upgrading);
  const move = useMoveTold();
  const { definition, autosave, looking, document } = useStudio();
  const { past } = useShown();
  const save = useSaveState();
  const saved = autosave?.saved();
  const key = ['design', saved?.id, 'history'];
  const history = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => api.designs.history.query({ id: saved?.id ?? '', ...(pageParam !== null && { cursor: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    enabled: saved !== undefined,
    staleTime: 0,
  });
  // What is saved while the list is open joins it.
  const revision = save.kind === 'saved' ? saved?.revision : undefined;
  useEffect(() => {
    if (revision !== undefined) void queries.invalidateQueries({ queryKey: ['design', saved?.id, 'history'] });
  }, [queries, saved?.id, revision]);

  const steps = history.data?.pages.flatMap(({ items }) => items) ?? [];
  const newest = steps[0]?.revision;

  const open = async (step: (typeof steps)[number]): Promise<void> => {
    if (!saved) return;
    if (step.revision === newest) {
      looking.look(undefined);
      return;
    }
    try {
      document.end();
      const then = await queries.fetchQuery({ queryKey: ['design', saved.id, 'at', step.revision], queryFn: () => api.designs.at.query({ id: saved.id, revision: step.revision }), staleTime: Infinity });
      const design = parseDesign(then.design);
      const version = design.ok ? design.value.product.version : definition.version;
      if (design.ok && version !== definition.version) toast({ text: other('otherVersion', { version }), icon: 'history', about: 'version', action: { label: other('goTo'), run: () => void move(design.value) } });
      else if (design.ok) looking.look({ revision: step.revision, label: step.label, savedAt: step.savedAt, design: design.value });
      else toast({ text: t('historyFailed'), icon: 'conflict' });
    } catch {
      toast({ text: t('historyFailed'), icon: 'conflict' });
    }
  };

  return (
    <section className={styles.history} aria-label={t('history')}>
      <header className={styles.head}>
        <h2>{t('history')}</h2>
        <IconButton icon="close" label={t('closeHistory')} onClick={onClose} />
      </header>
      {!saved && <p className={styles.empty}>{t('historyEmpty')}</p>}
      {saved && history.isPending && (
        <div className={styles.coming} aria-busy>
          {[0, 1, 2, 3, 4, 5].map((each) => (
            <Skeleton key={each} height="2.5rem" />
          ))}
        </div>
      )}
      {history.isError && steps.length === 0 && <Fault error={history.error} onRetry={() => void history.refetch()} />}
      <ol className={styles.steps}>
        {steps.map((step) => {
          const name = versionName.read(step.label);
          const here = past ? past.revision === step.revision : step.revision === newest;
          return (
            <li key={step.revision}>
              <button type="button" className={styles.step} aria-current={here || undefined} data-revision={step.revision} onClick={() => void open(step)}>
                <span className={styles.label} data-named={name !== undefined} dir="auto">
                  {name !== undefined && <Icon name="tag" size={16} />}
                  {(name ?? step.label) || t(step.revision === 1 ? 'historyBegun' : 'historyUnnamed')}
                </span>
                <span className={styles.when}>{step.revision === newest ? t('now') : <Ago moment={step.savedAt} />}</span>
              </button>
            </li>
          );
        })}
      </ol>
      {history.hasNextPage && (
        <Button look="quiet" wide busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('historyOlder')}
        </Button>
      )}
    </section>
  );
};
