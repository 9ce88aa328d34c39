import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, catalogueQuery, patternQuery } from '../../api/index.ts';
import type { PatternPage as Pattern } from '../../api/index.ts';
import { Fault } from '../../layout/Fault.tsx';
import { Page, Section } from '../../layout/Page.tsx';
import { pattern as catalogue, plates, useMessages, useWords } from '../../messages/index.ts';
import { grid, MorePlates, PatternPlate, PlateSkeletons } from '../../plates/index.ts';
import { Icon, Notice, Skeleton, useFormats } from '../../ui/index.ts';
import { PatternActions } from './PatternActions.tsx';
import { PatternFigure } from './PatternFigure.tsx';
import { Story } from './Story.tsx';
import { Values } from './Values.tsx';
import styles from './PatternPage.module.css';

const route = getRouteApi('/site/patterns/$id');
const remixesShown = 8;

const Facts = ({ pattern }: { readonly pattern: Pattern }) => {
  const t = useMessages(catalogue);
  const format = useFormats();
  const { data } = useQuery(catalogueQuery);
  const licence = data?.licences.find(({ id }) => id === pattern.licence);
  const { remixes, exports, orders } = pattern.counts;
  const used = [remixes > 0 && t('countRemixes', { count: remixes }), exports > 0 && t('countExports', { count: exports }), orders > 0 && t('countOrders', { count: orders })].filter(Boolean).join(', ');
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('sizes')}</dt>
        <dd>
          <ul>
            {pattern.parts.map((part) => (
              <li key={part.id}>
                {part.quantity > 1 && `${format.number(part.quantity)} × `}
                {format.size(part.size)}
              </li>
            ))}
          </ul>
        </dd>
      </div>
      <div>
        <dt>{t('licence')}</dt>
        <dd>
          {licence ? (
            <a href={licence.url} rel="license noreferrer" target="_blank">
              {licence.name}
            </a>
          ) : (
            pattern.licence
          )}
        </dd>
      </div>
      <div>
        <dt>{t('counts')}</dt>
        <dd>{used || t('unused')}</dd>
      </div>
    </dl>
  );
};

const Lineage = ({ pattern }: { readonly pattern: Pattern }) => {
  const t = useMessages(catalogue);
  const captions = useMessages(plates);
  if (pattern.parents.length === 0) {
    return (
      <p className={styles.lineage}>
        <Icon name="lineage" /> {t('lineageRoot')}
      </p>
    );
  }
  return (
    <ul className={styles.parents}>
      {pattern.parents.map((parent) => (
        <li key={parent.pattern} className={styles.lineage}>
          <Icon name="lineage" />
          <span>
            {captions.weave('remixOf', {
              name: (
                <Link to="/patterns/$id" params={{ id: parent.pattern }} className={styles.parent} dir="auto">
                  {parent.name}
                </Link>
              ),
            })}{' '}
            <bdi>{captions('by', { maker: parent.author.name })}</bdi>
            {parent.withdrawn && ` (${captions('withdrawn')})`}
          </span>
        </li>
      ))}
    </ul>
  );
};

const Remixes = ({ pattern }: { readonly pattern: Pattern }) => {
  const t = useMessages(catalogue);
  const remixes = useInfiniteQuery({
    queryKey: ['pattern', pattern.id, 'remixes'],
    queryFn: ({ pageParam, signal }) => api.patterns.remixes.query({ id: pattern.id, limit: remixesShown, ...(pageParam !== null && { cursor: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
  const all = remixes.data?.pages.flatMap(({ items }) => items) ?? [];
  if (remixes.isPending) return <PlateSkeletons count={4} />;
  if (remixes.isError && all.length === 0) return <Fault error={remixes.error} onRetry={() => void remixes.refetch()} />;
  if (all.length === 0) return <p className={styles.soft}>{t('remixesNone', { maker: pattern.author.name })}</p>;
  return (
    <>
      <ul className={grid.grid}>
        {all.map((remix) => (
          <li key={remix.id}>
            <PatternPlate pattern={remix} level={3} />
          </li>
        ))}
      </ul>
      {(remixes.hasNextPage || all.length > remixesShown) && (
        <MorePlates hasMore={remixes.hasNextPage} loading={remixes.isFetchingNextPage} failed={remixes.isFetchNextPageError} shown={all.length} onMore={() => void remixes.fetchNextPage()} />
      )}
    </>
  );
};

const Coming = () => (
  <div className={styles.opening} aria-hidden>
    <Skeleton ratio="4 / 3" />
    <div className={styles.words}>
      <Skeleton width="35%" />
      <Skeleton width="80%" height="2.5rem" />
      <Skeleton width="45%" />
      <Skeleton width="70%" height="2.75rem" />
      <Skeleton height="8rem" />
    </div>
  </div>
);

export default function PatternPage(): ReactNode {
  const t = useMessages(catalogue);
  const captions = useMessages(plates);
  const words = useWords();
  const format = useFormats();
  const { id } = route.useParams();
  const query = useQuery(patternQuery(id));
  if (query.isPending) {
    return (
      <Page>
        <Coming />
      </Page>
    );
  }
  if (query.isError) return <Fault level={1} error={query.error} onRetry={() => void query.refetch()} />;
  const pattern = query.data;
  return (
    // A change of pattern begins anew: the picture, not the 3D view of the one before.
    <Page title={pattern.name} key={pattern.id}>
      {pattern.state === 'withdrawn' && (
        <div className={styles.notice}>
          <Notice kind="advice">{t('withdrawnNotice')}</Notice>
        </div>
      )}
      <div className={styles.opening}>
        <PatternFigure pattern={pattern} />
        <div className={styles.words}>
          <div>
            <p className={styles.product}>
              {t('productLine')}{' '}
              <Link to="/products/$id" params={{ id: pattern.product.id }}>
                {words(pattern.product.name)}
              </Link>
            </p>
            <h1 className={styles.name} dir="auto">
              {pattern.name}
            </h1>
            <p className={styles.maker}>
              <bdi>{captions('by', { maker: pattern.author.name })}</bdi>
              {' · '}
              {t('published', { date: format.date(pattern.publishedAt) })}
              {pattern.mine && ` · ${t('isMine')}`}
            </p>
          </div>
          <Lineage pattern={pattern} />
          <PatternActions pattern={pattern} />
          <Story text={pattern.story} />
          <Facts pattern={pattern} />
        </div>
      </div>
      <Section title={t('valuesTitle')}>
        <div className={styles.values}>
          <Values pattern={pattern} />
        </div>
      </Section>
      <Section title={t('remixesTitle')}>
        <Remixes pattern={pattern} />
      </Section>
    </Page>
  );
}
