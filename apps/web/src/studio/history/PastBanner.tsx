import { withTurns } from '@patternbook/product';
import { studio, useMessages } from '../../messages/index.ts';
import { Ago, Button, Icon } from '../../ui/index.ts';
import { useShown, useStudio } from '../useSession.ts';
import { versionName } from './versionName.ts';
import styles from './PastBanner.module.css';

/** While an earlier state is looked at: which one, and the two ways on. */
export const PastBanner = () => {
  const t = useMessages(studio);
  const { document, looking } = useStudio();
  const { past } = useShown();
  if (!past) return null;
  const name = (versionName.read(past.label) ?? past.label) || t('historyUnnamed');
  return (
    <div className={styles.banner} role="status">
      <Icon name="history" />
      <p>
        {t('lookingBack')} <b dir="auto">{name}</b>, <Ago moment={past.savedAt} />
      </p>
      <Button onClick={() => looking.look(undefined)}>{t('backToNow')}</Button>
      <Button
        look="primary"
        onClick={() => {
          document.replace(withTurns({ ...document.state().design, values: past.design.values, finishes: past.design.finishes, features: past.design.features }, past.design.turns), { kind: 'restore', label: name });
          looking.look(undefined);
        }}
        data-action="restore"
      >
        {t('restore')}
      </Button>
    </div>
  );
};
