import { saySplits } from '@patternbook/fabrication';
import { cutting, useMessages } from '../messages/index.ts';
import type { Task } from '../api/index.ts';
import { Notice } from '../ui/index.ts';
import styles from './ExportDialog.module.css';

/** What somebody should know before they join the pieces in a file. */
export const SplitNotes = ({ splitting, nameOf }: { readonly splitting: NonNullable<Task['artefact']>['splitting']; readonly nameOf: (part: string) => string }) => {
  const t = useMessages(cutting);
  const parts = [...new Set(splitting.map(({ part }) => part))];
  if (parts.length === 0) return null;
  return (
    <Notice kind="advice">
      {t('notes')}
      <ul className={styles.notes}>
        {parts.flatMap((part) =>
          saySplits(splitting.filter((finding) => finding.part === part), t.language).map((sentence) => (
            <li key={`${part} ${sentence}`}>
              {parts.length > 1 && <strong>{nameOf(part)}: </strong>}
              {sentence}
            </li>
          )),
        )}
      </ul>
    </Notice>
  );
};
