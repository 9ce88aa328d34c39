import { exporting, useMessages } from '../messages/index.ts';
import { Button, Notice } from '../ui/index.ts';
import type { DestinationId } from './destinations.ts';
import styles from './ExportDialog.module.css';

export interface AlsoDrawingsProps {
  readonly can: (destination: DestinationId) => boolean;
  readonly onGo: (destination: DestinationId) => void;
}

/** Exact shapes go to people who make things, and they ask for drawings as well: where those are. */
export const AlsoDrawings = ({ can, onGo }: AlsoDrawingsProps) => {
  const t = useMessages(exporting);
  if (!can('somebody')) return null;
  return (
    <Notice kind="info">
      {t('alsoDrawings')}
      <div className={styles.beside}>
        <Button icon="store" onClick={() => onGo('somebody')}>
          {t('takePacket')}
        </Button>
        {can('paper') && (
          <Button icon="ruler" onClick={() => onGo('paper')}>
            {t('takeDrawings')}
          </Button>
        )}
      </div>
    </Notice>
  );
};
