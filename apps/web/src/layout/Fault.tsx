import { useRouterState } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { faultOf, requestIdOf } from '../api/index.ts';
import { shell, useMessages } from '../messages/index.ts';
import { Button, ButtonLink, ErrorState } from '../ui/index.ts';

export interface FaultProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly level?: 1 | 2;
}

/** Why something could not be shown and what to do, for any error of a page or of a part of it. */
export const Fault = ({ error, onRetry, level = 2 }: FaultProps) => {
  const t = useMessages(shell);
  const back = useRouterState({ select: (state) => state.location.href });
  const fault = faultOf(error);
  const retryWhenOnline = useEffectEvent(() => {
    if (fault.code === 'offline') onRetry?.();
  });
  useEffect(() => {
    const again = (): void => retryWhenOnline();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, []);
  const reference = requestIdOf(error);
  const retry = onRetry && (
    <Button look="primary" icon="reset" onClick={onRetry}>
      {t('tryAgain')}
    </Button>
  );
  switch (fault.code) {
    case 'offline':
    case 'unavailable':
      return <ErrorState level={level} title={t('offlineTitle')} text={t('offlineText')} actions={retry} />;
    case 'too-many-requests':
      return <ErrorState level={level} title={t('busyTitle')} text={t('busyText')} actions={retry} />;
    case 'session-needed':
    case 'account-needed':
      return (
        <ErrorState
          level={level}
          title={t('signInTitle')}
          text={t('signInText')}
          actions={
            <ButtonLink to="/sign-in" search={{ back }} look="primary">
              {t('signIn')}
            </ButtonLink>
          }
        />
      );
    case 'not-allowed':
      return <ErrorState level={level} title={t('forbiddenTitle')} text={t('forbiddenText')} actions={<ButtonLink to="/">{t('toStart')}</ButtonLink>} />;
    case 'not-found':
    case 'bad-input':
      return (
        <ErrorState
          level={level}
          title={t('missingTitle')}
          text={t('missingText')}
          actions={
            <ButtonLink to="/patterns" look="primary">
              {t('toPatterns')}
            </ButtonLink>
          }
        />
      );
    default:
      return <ErrorState level={level} title={t('faultTitle')} text={t('faultText')} actions={retry} {...(reference && { reference: t('faultReference', { id: reference }) })} />;
  }
};
