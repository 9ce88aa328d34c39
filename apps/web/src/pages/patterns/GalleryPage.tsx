import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { patternsQuery, productsQuery } from '../../api/index.ts';
import { Fault } from '../../layout/Fault.tsx';
import { Page } from '../../layout/Page.tsx';
import { gallery, useMessages } from '../../messages/index.ts';
import { grid, MorePlates, PatternPlate, PlateSkeletons } from '../../plates/index.ts';
import { Button, ButtonLink, EmptyState } from '../../ui/index.ts';
import { GalleryBar } from './GalleryBar.tsx';
import type { GallerySearch } from './gallerySearch.ts';
import styles from './GalleryPage.module.css';

const route = getRouteApi('/site/patterns');
const here = '/patterns';
/** So many pictures stand above the fold of a large screen; they are fetched first. */
const aboveTheFold = 8;

export default function GalleryPage(): ReactNode {
  const t = useMessages(gallery);
  const wanted = route.useSearch();
  const navigate = route.useNavigate();
  const router = useRouter();
  const change = (next: GallerySearch): void => {
    // Who has chosen a pattern while a search was still being typed is on the way there, and not called back.
    if (router.latestLocation.pathname === here) void navigate({ search: next, replace: true, resetScroll: false });
  };
  const products = useQuery(productsQuery);
  const patterns = useInfiniteQuery(patternsQuery(wanted));
  const all = patterns.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = wanted.product !== undefined || wanted.search !== undefined;

  const body = (): ReactNode => {
    if (patterns.isPending) return <PlateSkeletons count={aboveTheFold} />;
    if (patterns.isError && all.length === 0) return <Fault error={patterns.error} onRetry={() => void patterns.refetch()} />;
    if (all.length === 0 && !filtered) {
      return (
        <EmptyState
          title={t('noneAtAll')}
          text={t('noneAtAllText')}
          actions={
            <ButtonLink to="/products" look="primary">
              {t('shapeOne')}
            </ButtonLink>
          }
        />
      );
    }
    if (all.length === 0) {
      return (
        <EmptyState
          title={t('noneTitle')}
          text={wanted.search === undefined ? t('noneOfProduct') : t('noneText', { search: wanted.search })}
          actions={
            <>
              <Button look="primary" onClick={() => void navigate({ search: {} })}>
                {t('clear')}
              </Button>
              {wanted.product !== undefined && (
                <ButtonLink to="/design/$productId" params={{ productId: wanted.product }}>
                  {t('shapeOne')}
                </ButtonLink>
              )}
            </>
          }
        />
      );
    }
    return (
      <>
        <ul className={grid.grid}>
          {all.map((pattern, index) => (
            <li key={pattern.id}>
              <PatternPlate pattern={pattern} priority={index < aboveTheFold ? 'first' : 'later'} />
            </li>
          ))}
        </ul>
        <MorePlates
          hasMore={patterns.hasNextPage}
          loading={patterns.isFetchingNextPage}
          failed={patterns.isFetchNextPageError}
          shown={all.length}
          onMore={() => void patterns.fetchNextPage()}
          end={t('end')}
        />
      </>
    );
  };

  return (
    <Page title={t('title')}>
      <div className={styles.head}>
        <h1 className={styles.title}>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
      </div>
      <GalleryBar wanted={wanted} products={products.data ?? []} onChange={change} />
      <div aria-busy={patterns.isPending}>{body()}</div>
    </Page>
  );
}
