import type { OrderPage, OrderState } from '../api/index.ts';
import { orders, useMessages } from '../messages/index.ts';
import { classes, Icon, useFormats } from '../ui/index.ts';
import { goodWay, stateIcons, stateTones, stateWords } from './states.ts';
import styles from './Timeline.module.css';

export interface TimelineProps {
  readonly state: OrderState;
  readonly events: OrderPage['events'];
}

/** What happened to an order and, while it goes well, what comes next. */
export const Timeline = ({ state, events }: TimelineProps) => {
  const t = useMessages(orders);
  const format = useFormats();
  const goesOn = goodWay.includes(state);
  const ahead = goesOn ? goodWay.slice(goodWay.indexOf(state) + 1) : [];
  return (
    <ol className={styles.timeline}>
      {events.map((event, index) => (
        <li key={event.sequence} className={classes(styles.step, styles.past, index === events.length - 1 && styles.now)} data-tone={stateTones[event.to]} {...(index === events.length - 1 && { 'aria-current': 'step' as const })}>
          <span className={styles.mark}>
            <Icon name={stateIcons[event.to]} size={16} />
          </span>
          <span className={styles.name}>{t(stateWords[event.to].name)}</span>
          <time className={styles.when} dateTime={event.at}>
            {format.dateAndTime(event.at)}
          </time>
          {event.reason && (
            <q className={styles.reason} dir="auto">
              {event.reason}
            </q>
          )}
        </li>
      ))}
      {ahead.map((next) => (
        <li key={next} className={styles.step}>
          <span className={styles.mark}>
            <Icon name={stateIcons[next]} size={16} />
          </span>
          <span className={styles.name}>{t(stateWords[next].name)}</span>
        </li>
      ))}
    </ol>
  );
};
