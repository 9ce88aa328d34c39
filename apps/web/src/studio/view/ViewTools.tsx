import type { ViewportHandle } from '@patternbook/viewport';
import { studio, useMessages } from '../../messages/index.ts';
import { IconButton, Menu, MenuItem, Tooltip } from '../../ui/index.ts';
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
    <div className={styles.tools} role="toolbar" aria-label={t('viewTools')} aria-orientation="vertical">
      <Tooltip text={t('fit')} keys="F" side="right">
        <IconButton icon="fit" label={t('fit')} onClick={() => viewport()?.fit()} />
      </Tooltip>
      <Menu align="start" trigger={<IconButton icon="cube" label={t('views')} />}>
        <MenuItem onSelect={() => viewport()?.fit(definition.view ?? usualViewpoint)}>{t('viewUsual')}</MenuItem>
        {(Object.keys(straightViews) as (keyof typeof straightViews)[]).map((name) => (
          <MenuItem key={name} onSelect={() => viewport()?.fit(straightViews[name])}>
            {t(name)}
          </MenuItem>
        ))}
      </Menu>
      {apart && (
        <Tooltip text={t('explode')} keys="E" side="right">
          <IconButton icon="explode" label={t('explode')} pressed={exploded} onClick={() => view.setState({ exploded: !exploded })} />
        </Tooltip>
      )}
      <Tooltip text={t('dimensions')} keys="D" side="right">
        <IconButton icon="ruler" label={t('dimensions')} pressed={dimensions} onClick={() => view.setState({ dimensions: !dimensions })} />
      </Tooltip>
    </div>
  );
};
