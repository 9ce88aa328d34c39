import { saySplit } from '@patternbook/fabrication';
import { cutting, useMessages } from '../messages/index.ts';
import type { Task } from '../api/index.ts';
import { Notice } from '../ui/index.ts';
import styles from './ExportDialog.module.css';

/** What somebody should know before they join the pieces in a file. */
export const SplitNotes = ({ splitting, nameOf }: { readonly splitting: NonNullable<Task['artefact']>['splitting']; readonly nameOf: (part: string) => string }) => {
  const t = useMessages(cutting);
  if (splitting.length === 0) return null;
  const several = new Set(splitting.map(({ part }) => part)).size > 1;
  return (
    <Notice kind="advice">
      {t('notes')}
      <ul className={styles.notes}>
        {splitting.map((finding) => (
          <li key={JSON.stringify(finding)}>
            {several && <strong>{nameOf(finding.part)}: </strong>}
            {saySplit(finding, t.language)}
          </li>
        ))}
      </ul>
    </Notice>
  );
};
