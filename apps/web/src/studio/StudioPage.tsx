import { useRef } from 'react';
import { Fault } from '../layout/Fault.tsx';
import { studio, useMessages } from '../messages/index.ts';
import { ButtonLink, ErrorState } from '../ui/index.ts';
import { faultOf } from '../api/index.ts';
import { Coming } from './opening/Coming.tsx';
import type { StudioEntry } from './opening/openDesign.ts';
import { useOpenSession } from './opening/useOpenSession.ts';
import type { SessionWords } from './opening/useOpenSession.ts';
import { Studio } from './Studio.tsx';
import { MoveProvider } from './upgrading/useMove.ts';
import { SessionProvider } from './useSession.ts';

export interface StudioPageProps {
  readonly entry: StudioEntry;
}

/** The studio, whatever it was entered by: a product, a design, or a link that somebody shared. */
export default function StudioPage({ entry }: StudioPageProps) {
  const t = useMessages(studio);
  const sessionWords = useRef<SessionWords>({ label: () => '', merged: () => {} });
  const opening = useOpenSession(entry, sessionWords);
  if (opening.state === 'failed') {
    return (
      <main id="content" data-state="failed">
        {faultOf(opening.error).code === 'not-found' ? (
          <ErrorState
            level={1}
            title={t('notFound')}
            text={t('notFoundText')}
            actions={
              <ButtonLink to="/products" look="primary">
                {t('chooseProduct')}
              </ButtonLink>
            }
          />
        ) : (
          <Fault level={1} error={opening.error} onRetry={opening.retry} />
        )}
      </main>
    );
  }
  if (opening.state === 'opening') return <Coming />;
  return (
    <SessionProvider value={opening.session}>
      <MoveProvider value={opening.move}>
        <Studio words={sessionWords} revision={entry.kind === 'design' ? entry.revision : undefined} />
      </MoveProvider>
    </SessionProvider>
  );
}
