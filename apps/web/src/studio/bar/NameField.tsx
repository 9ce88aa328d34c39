import { useState } from 'react';
import { studio, useMessages } from '../../messages/index.ts';
import { useDocument, useStudio } from '../useSession.ts';
import styles from './NameField.module.css';

/** As many letters as the server keeps. */
const longest = 80;

/** The design's name, written over where it stands. */
export const NameField = ({ readOnly }: { readonly readOnly: boolean }) => {
  const t = useMessages(studio);
  const { document } = useStudio();
  const { name } = useDocument();
  const [typed, setTyped] = useState<string>();
  const commit = (): void => {
    if (typed !== undefined) document.rename(typed);
    setTyped(undefined);
  };
  if (readOnly) {
    return (
      <span className={styles.name} dir="auto">
        {name}
      </span>
    );
  }
  return (
    <input
      className={styles.name}
      aria-label={t('designName')}
      dir="auto"
      maxLength={longest}
      size={Math.min(28, Math.max(8, [...(typed ?? name)].length))}
      spellCheck={false}
      enterKeyHint="done"
      value={typed ?? name}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setTyped(undefined);
      }}
    />
  );
};
