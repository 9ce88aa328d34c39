import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Fault } from '../../layout/Fault.tsx';
import { Page } from '../../layout/Page.tsx';
import { mine, useMessages } from '../../messages/index.ts';
import { PlateSkeletons } from '../../plates/index.ts';
import { sessionQuery } from '../../session/index.ts';
import { ButtonLink, EmptyState, Notice, Tabs } from '../../ui/index.ts';
import { MyDesigns } from './MyDesigns.tsx';
import { MyOrders } from './MyOrders.tsx';
import { MyPatterns } from './MyPatterns.tsx';
import styles from './MePage.module.css';

const route = getRouteApi('/site/me');

export default function MePage(): ReactNode {
  const t = useMessages(mine);
  const { tab = 'designs', removed = false } = route.useSearch();
  const navigate = route.useNavigate();
  const session = useQuery(sessionQuery);
  const body = (): ReactNode => {
    if (session.isPending) return <PlateSkeletons count={4} />;
    if (session.isError) return <Fault error={session.error} onRetry={() => void session.refetch()} />;
    const me = session.data;
    // Before the first thing is made there is no session, and so nothing to ask the server for.
    if (me.kind === 'none') {
      return (
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
        {me.kind === 'guest' && (
          <Notice kind="info">
            {t('guestNotice')}{' '}
            <ButtonLink to="/sign-up" search={{ back: '/me' }} look="quiet">
              {t('keepEverywhere')}
            </ButtonLink>
          </Notice>
        )}
        <Tabs
          label={t('tabs')}
          value={tab}
          onChange={(next) => void navigate({ search: next === 'designs' ? {} : { tab: next }, replace: true, resetScroll: false })}
          tabs={[
            { value: 'designs', label: t('designs'), panel: () => <MyDesigns removed={removed} onRemoved={(shown) => void navigate({ search: shown ? { removed: true } : {} })} /> },
            { value: 'patterns', label: t('patterns'), panel: () => <MyPatterns me={me} /> },
            { value: 'orders', label: t('orders'), panel: () => <MyOrders /> },
          ]}
        />
      </>
    );
  };
  return (
    <Page title={t('title')}>
      <h1 className={styles.title}>{t('title')}</h1>
      <div className={styles.body}>{body()}</div>
    </Page>
  );
}
