import type { ViewportHandle } from '@patternbook/viewport';
import { studio, useMessages } from '../../messages/index.ts';
import { ActionList } from '../floating/ActionList.tsx';
import { Tool } from '../floating/Tool.tsx';
import { useResults, useStudio, useView } from '../useSession.ts';
import { straightViews, usualViewpoint } from './viewpoints.ts';
import styles from './ViewTools.module.css';

/** How to look at it. In the corner, where a fitted model never is. */
export const ViewTools = ({ viewport }: { readonly viewport: () => ViewportHandle | null }) => {
  const t = useMessages(studio);
  const { definition, view } = useStudio();
  const { exploded, dimensions } = useView((state) => state);
  const { good } = useResults();
  const apart = (good?.evaluation.parts ?? []).some(({ explode }) => explode.some((each) => each !== 0));
  return (
    <div className={styles.tools} role="group" aria-label={t('viewTools')}>
      <Tool icon="fit" label={t('fit')} keys="F" side="beside" onClick={() => viewport()?.fit()} />
      <ActionList
        icon="cube"
        label={t('views')}
        side="beside"
        groups={[
          [{ label: t('viewUsual'), act: () => viewport()?.fit(definition.view ?? usualViewpoint) }],
          (Object.keys(straightViews) as (keyof typeof straightViews)[]).map((name) => ({ label: t(name), act: () => viewport()?.fit(straightViews[name]) })),
        ]}
      />
      {apart && <Tool icon="explode" label={t('explode')} keys="E" side="beside" pressed={exploded} onClick={() => view.setState({ exploded: !exploded })} />}
      <Tool icon="ruler" label={t('dimensions')} keys="D" side="beside" pressed={dimensions} onClick={() => view.setState({ dimensions: !dimensions })} />
    </div>
  );
};
