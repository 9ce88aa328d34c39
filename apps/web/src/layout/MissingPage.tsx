import { shell, useMessages } from '../messages/index.ts';
import { ButtonLink, EmptyState } from '../ui/index.ts';
import { PageTitle } from './PageTitle.tsx';
import { SiteFrame } from './SitePage.tsx';

export const MissingPage = () => {
  const t = useMessages(shell);
  return (
    <>
      <PageTitle title={t('missingTitle')} />
      <EmptyState
        level={1}
        title={t('missingTitle')}
        text={t('missingText')}
        actions={
          <>
            <ButtonLink to="/patterns" look="primary">
              {t('toPatterns')}
            </ButtonLink>
            <ButtonLink to="/">{t('toStart')}</ButtonLink>
          </>
        }
      />
    </>
  );
};

/** For addresses that no page answers to. */
export const FramedMissingPage = () => (
  <SiteFrame>
    <MissingPage />
  </SiteFrame>
);
