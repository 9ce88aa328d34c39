import { lazy, Suspense, useState } from 'react';
import type { PatternPage } from '../../api/index.ts';
import { pattern as catalogue, useMessages } from '../../messages/index.ts';
import { Boundary, Button, Notice, Picture, Progress } from '../../ui/index.ts';
import styles from './PatternFigure.module.css';

/** Three and the geometry kernel arrive only when somebody wants to turn the model. */
const PatternView = lazy(() => import('../../studio/PatternView.tsx'));

/** The picture first; the model itself on demand, in the same place. */
export const PatternFigure = ({ pattern }: { readonly pattern: PatternPage }) => {
  const t = useMessages(catalogue);
  const [turning, setTurning] = useState(false);
  const picture = <Picture src={pattern.picture.large} preview={pattern.picture.small} alt={t('picture', { name: pattern.name })} ratio="4 / 3" priority="first" />;
  return (
    <figure className={styles.figure}>
      <div className={styles.plate}>
        {turning ? (
          <Boundary
            fallback={(_, retry) => (
              <>
                {picture}
                <div className={styles.failed}>
                  <Notice kind="conflict" announce>
                    {t('failed3d')}{' '}
                    <Button look="quiet" onClick={retry}>
                      {t('turn')}
                    </Button>
                  </Notice>
                </div>
              </>
            )}
          >
            <Suspense
              fallback={
                <>
                  {picture}
                  <div className={styles.opening}>
                    <Progress label={t('opening3d')} />
                  </div>
                </>
              }
            >
              <div className={styles.view}>
                <PatternView design={pattern.design} label={t('view3d', { name: pattern.name })} />
              </div>
            </Suspense>
          </Boundary>
        ) : (
          picture
        )}
      </div>
      <Button icon={turning ? 'reset' : 'cube'} onClick={() => setTurning(!turning)}>
        {t(turning ? 'showPicture' : 'turn')}
      </Button>
    </figure>
  );
};
