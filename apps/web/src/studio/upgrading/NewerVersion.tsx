import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { upgradeDesign } from '@patternbook/product';
import { productQuery } from '../../api/index.ts';
import { upgrading, useMessages, useWords } from '../../messages/index.ts';
import { Button, Notice } from '../../ui/index.ts';
import { useDocument, useStudio } from '../useSession.ts';
import { useMoveTold } from './useMoveTold.ts';
import styles from './NewerVersion.module.css';

/** On a design of an older version: what the newest would make of it, and one press to have that. */
export const NewerVersion = () => {
  const t = useMessages(upgrading);
  const words = useWords();
  const { definition } = useStudio();
  const { design } = useDocument();
  const move = useMoveTold();
  const [busy, setBusy] = useState(false);
  const newest = useQuery(productQuery(definition.id)).data?.definition;
  const upgraded = useMemo(() => newest && upgradeDesign(newest, design, definition), [newest, design, definition]);
  if (!newest || !upgraded) return null;
  const act = async (): Promise<void> => {
    setBusy(true);
    await move(upgraded.design);
    setBusy(false);
  };
  return (
    <div className={styles.newer} data-newer-version={newest.version}>
      <Notice kind="info">
        <p>
          <b>{t('newer')}</b> {upgraded.notes.length === 0 ? t('nothing') : t('changes')}
        </p>
        {upgraded.notes.length > 0 && (
          <ul className={styles.notes}>
            {upgraded.notes.map(({ message }, place) => (
              <li key={place}>{words(message)}</li>
            ))}
          </ul>
        )}
        <Button busy={busy} onClick={() => void act()} data-action="move-version">
          {t('move', { version: newest.version })}
        </Button>
      </Notice>
    </div>
  );
};
