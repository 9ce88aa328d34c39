import { useState } from 'react';
import type { ReactNode } from 'react';
import type { CounterCard } from '../../api/index.ts';
import { counter, shell, useMessages } from '../../messages/index.ts';
import { Button, Dialog, Notice, Progress } from '../../ui/index.ts';
import { PlateMap } from './PlateMap.tsx';
import { download } from './usePlate.ts';
import { useTogether } from './useTogether.ts';
import styles from './TogetherDialog.module.css';

/** Lays several orders out on plates of one file, and shows whose things lie where. */
export default function TogetherDialog({ orders, onClose }: { readonly orders: readonly CounterCard[]; readonly onClose: () => void }): ReactNode {
  const t = useMessages(counter);
  const words = useMessages(shell);
  const [oneAfterTheOther, setOneAfterTheOther] = useState(false);
  const together = useTogether();
  const made = together.data;
  return (
    <Dialog
      open
      width={made ? 'wide' : 'normal'}
      onOpenChange={onClose}
      title={t('togetherTitle', { count: orders.length })}
      description={made ? undefined : t('togetherText')}
      actions={
        made ? (
          <Button size="large" look="primary" icon="download" onClick={() => download(made.file)}>
            {t('togetherDownload')}
          </Button>
        ) : (
          <>
            <Button size="large" onClick={onClose}>
              {words('cancel')}
            </Button>
            <Button size="large" look="primary" icon="printer" busy={together.isPending} onClick={() => together.mutate({ orders: orders.map(({ id }) => id), oneAfterTheOther })}>
              {t('togetherDo')}
            </Button>
          </>
        )
      }
    >
      {made ? (
        <div className={styles.plates}>
          {made.plates.map((plate, place) => (
            <PlateMap key={place} plate={plate} place={place} orders={orders} />
          ))}
        </div>
      ) : (
        <div className={styles.before}>
          <ul className={styles.orders}>
            {orders.map(({ id, number, contactName, name, quantity }) => (
              <li key={id}>
                <strong>
                  {t('number', { number: String(number) })} <span dir="auto">{contactName}</span>
                </strong>{' '}
                <span dir="auto">
                  {t('copies', { count: quantity })} {name}
                </span>
              </li>
            ))}
          </ul>
          <label className={styles.option}>
            <input type="checkbox" checked={oneAfterTheOther} disabled={together.isPending} onChange={(event) => setOneAfterTheOther(event.target.checked)} />
            <span>
              {t('togetherOneByOne')}
              <small>{t('togetherOneByOneHelp')}</small>
            </span>
          </label>
          {together.isPending && <Progress label={t('plateMaking')} />}
          {together.isError && <Notice kind="conflict">{t('plateFailed')}</Notice>}
        </div>
      )}
    </Dialog>
  );
}
