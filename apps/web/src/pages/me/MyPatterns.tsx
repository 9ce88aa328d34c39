import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { patternsQuery } from '../../api/index.ts';
import type { Me } from '../../api/index.ts';
import { Fault } from '../../layout/Fault.tsx';
import { mine, useMessages } from '../../messages/index.ts';
import { grid, MorePlates, PatternPlate, PlateSkeletons } from '../../plates/index.ts';
import { ButtonLink, EmptyState } from '../../ui/index.ts';

export const MyPatterns = ({ me }: { readonly me: Me }): ReactNode => {
  const t = useMessages(mine);
  const isCustomer = me.kind === 'customer' && me.id !== null;
  const patterns = useInfiniteQuery({ ...patternsQuery({ author: me.id ?? '' }), enabled: isCustomer });
  const all = patterns.data?.pages.flatMap(({ items }) => items) ?? [];
  if (!isCustomer) {
    return (
      <EmptyState
        title={t('noPatterns')}
        text={t('noPatternsGuest')}
        actions={
          <ButtonLink to="/sign-up" search={{ back: '/me?tab=patterns' }} look="primary">
            {t('keepEverywhere')}
          </ButtonLink>
        }
      />
    );
  }
  if (patterns.isPending) return <PlateSkeletons count={4} />;
  if (patterns.isError && all.length === 0) return <Fault error={patterns.error} onRetry={() => void patterns.refetch()} />;
  if (all.length === 0) return <EmptyState title={t('noPatterns')} text={t('noPatternsText')} />;
  return (
    <>
      <ul className={grid.grid}>
        {all.map((pattern) => (
          <li key={pattern.id}>
            <PatternPlate pattern={pattern} />
          </li>
        ))}
      </ul>
      {(patterns.hasNextPage || (patterns.data?.pages.length ?? 0) > 1) && (
        <MorePlates hasMore={patterns.hasNextPage} loading={patterns.isFetchingNextPage} failed={patterns.isFetchNextPageError} shown={all.length} onMore={() => void patterns.fetchNextPage()} />
      )}
    </>
  );
};
