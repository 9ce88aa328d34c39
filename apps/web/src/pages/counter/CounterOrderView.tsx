import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { catalogueQuery } from '../../api/index.ts';
import type { CounterOrder } from '../../api/index.ts';
import { counter, useMessages, useWords } from '../../messages/index.ts';
import { StateMark } from '../../orders/StateMark.tsx';
import { Timeline } from '../../orders/Timeline.tsx';
import { classes, Icon, IconButton, Picture, Price, Swatch, useFormats } from '../../ui/index.ts';
import { CounterActions } from './CounterActions.tsx';
import { Took } from './Took.tsx';
import styles from './CounterOrderView.module.css';

const Finishes = ({ order }: { readonly order: CounterOrder }) => {
  const t = useMessages(counter);
  const words = useWords();
  const format = useFormats();
  const { data } = useQuery(catalogueQuery);
  return (
    <table className={styles.finishes}>
      <caption>{t('material')}</caption>
      <tbody>
        {order.finishes.map((finish) => {
          const material = data?.materials.find(({ id }) => id === finish.material);
          const colour = material?.colours.find(({ id }) => id === finish.colour);
          const part = order.parts.find(({ id }) => id === finish.part);
          return (
            <tr key={finish.part}>
              <td className={styles.swatch}>{colour && <Swatch colour={colour.hex} size={40} />}</td>
              <th scope="row">
                {part && part.quantity > 1 && `${t('copies', { count: part.quantity })} `}
                {words(finish.name)}
              </th>
              <td>
                <strong>{colour ? words(colour.name) : finish.colour}</strong>
                <span>{material ? words(material.name) : finish.material}</span>
              </td>
              <td className={styles.size}>{part && format.size(part.size)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

/** Everything about one order on one screen. */
export const CounterOrderView = ({ order, onBack }: { readonly order: CounterOrder; readonly onBack: () => void }): ReactNode => {
  const t = useMessages(counter);
  const words = useWords();
  const format = useFormats();
  const waiting = ['placed', 'accepted', 'printing'].includes(order.state);
  const late = waiting && new Date(order.dueAt) < new Date();
  return (
    <article className={styles.view} aria-labelledby="counter-order">
      <div className={styles.scroll}>
        <div className={styles.head}>
          <IconButton icon="arrowLeft" label={t('back')} className={styles.back} onClick={onBack} />
          <div className={styles.who}>
            <p className={styles.number}>
              {t('number', { number: String(order.number) })} <StateMark state={order.state} />
            </p>
            <h2 id="counter-order" className={styles.name} dir="auto">
              {order.contactName}
            </h2>
          </div>
        </div>
        <div className={styles.columns}>
          <div className={styles.left}>
            <Picture src={order.picture.large} preview={order.picture.small} alt="" ratio="4 / 3" priority="first" className={styles.picture} />
            <p className={styles.what} dir="auto">
              {order.quantity > 1 && <strong className={styles.copies}>{t('copies', { count: order.quantity })}</strong>} {order.name} <span className={styles.product}>{words(order.product.name)}</span>
            </p>
            <Finishes order={order} />
          </div>
          <div className={styles.right}>
            {order.note && (
              <p className={styles.note} dir="auto">
                <Icon name="text" />
                {order.note}
              </p>
            )}
            <dl className={styles.facts}>
              {waiting && (
                <div className={classes(late && styles.late)}>
                  <dt>{t('due', { when: format.ago(order.dueAt) })}</dt>
                  <dd>
                    {late && <Icon name="advice" label={t('late')} />}
                    {format.dateAndTime(order.dueAt)}
                  </dd>
                </div>
              )}
              <div>
                <dt>{t('time')}</dt>
                <dd>{format.duration(order.minutes)}</dd>
              </div>
              <div>
                <dt>{t('mass')}</dt>
                <dd>{format.mass(order.grams)}</dd>
              </div>
              <div>
                <dt>{t('price')}</dt>
                <dd>
                  <Price money={order.price} />
                </dd>
              </div>
            </dl>
            <Took order={order} />
            <section aria-labelledby="counter-history">
              <h3 id="counter-history" className={styles.heading}>
                {t('history')}
              </h3>
              <Timeline state={order.state} events={order.events} />
            </section>
          </div>
        </div>
      </div>
      <CounterActions order={order} />
    </article>
  );
};
