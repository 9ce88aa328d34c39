import { studio, useMessages } from '../../messages/index.ts';
import { Dialog } from '../../ui/index.ts';
import styles from './ShortcutsDialog.module.css';

/** What the keyboard does, in the order in which one needs it. */
export default function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages(studio);
  const apple = /mac|iphone|ipad/i.test(navigator.userAgent);
  const command = apple ? '⌘' : t('keyControl');
  const keys: readonly (readonly [keys: readonly string[], does: string])[] = [
    [[command, 'Z'], t('undo')],
    [[command, '⇧', 'Z'], t('redo')],
    [['F'], t('fit')],
    [['E'], t('explode')],
    [['D'], t('dimensions')],
    [['?'], t('shortcuts')],
    [['↑', '↓'], t('keyStep')],
    [['⇧', '↑'], t('keyBigStep')],
    [['Esc'], t('keyEscape')],
    [['↑', '←', '↓', '→'], t('keyTurn')],
    [['+', '−'], t('keyZoom')],
  ];
  return (
    <Dialog open onOpenChange={onClose} title={t('shortcuts')}>
      <dl className={styles.keys}>
        {keys.map(([names, does]) => (
          <div key={does}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
