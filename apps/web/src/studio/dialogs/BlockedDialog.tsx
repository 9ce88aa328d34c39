import { studio, useMessages, useWords } from '../../messages/index.ts';
import { Button, Dialog, Icon } from '../../ui/index.ts';
import { useChecked, useStudio } from '../useSession.ts';
import styles from './BlockedDialog.module.css';

/** What cannot be done with a design that cannot be made. */
export type Blocked = 'order' | 'export' | 'publish';

export interface BlockedDialogProps {
  readonly wanted: Blocked;
  /** Goes on with it, once nothing is in the way. */
  readonly onGoOn: () => void;
  /** Leads to the setting of this id. */
  readonly onShow: (parameter: string) => void;
  readonly onClose: () => void;
}

/** How many conflicts stand in the way, each with one way: the smallest repair, or to where it is mended by hand. */
export default function BlockedDialog({ wanted, onGoOn, onShow, onClose }: BlockedDialogProps) {
  const t = useMessages(studio);
  const words = useWords();
  const { document } = useStudio();
  const { conflicts, refusals, resolutions } = useChecked();
  const mend = (set: Parameters<typeof document.apply>[0] & { readonly kind: 'setValues' }): void => document.apply(set, { kind: 'repair', parameters: Object.keys(set.values) });
  const count = conflicts.length + refusals.length;
  const [atOnce] = conflicts.length > 1 ? resolutions : [];
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={count > 0 ? t(`blocked-${wanted}`, { count }) : t('blockedGone')}
      actions={
        count === 0 ? (
          <Button look="primary" onClick={onGoOn} data-action="go-on">
            {t(`goOn-${wanted}`)}
          </Button>
        ) : (
          atOnce && (
            <Button look="primary" onClick={() => mend({ kind: 'setValues', values: atOnce.set })} data-action="mend-all">
              {t('mendAll', { change: words(atOnce.label) })}
            </Button>
          )
        )
      }
    >
      {count > 0 && (
        <ul className={styles.list} data-blocked={count}>
          {refusals.map(({ parameter, message }) => (
            <li key={`refusal/${parameter}`}>
              <Icon name="conflict" size={18} />
              <p>{words(message)}</p>
              <Button onClick={() => onShow(parameter)}>{t('showIt')}</Button>
            </li>
          ))}
          {conflicts.map(({ rule, message, parameters, repairs: [repair] }) => (
            <li key={rule} data-conflict={rule}>
              <Icon name="conflict" size={18} />
              <p>{words(message)}</p>
              {repair ? <Button onClick={() => mend({ kind: 'setValues', values: repair.set })}>{words(repair.label)}</Button> : <Button onClick={() => onShow(parameters[0] ?? '')}>{t('showIt')}</Button>}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
