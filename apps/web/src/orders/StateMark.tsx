import type { OrderState } from '../api/index.ts';
import { orders, useMessages } from '../messages/index.ts';
import { classes, Icon } from '../ui/index.ts';
import { stateIcons, stateTones, stateWords } from './states.ts';
import styles from './StateMark.module.css';

/** Where an order stands: icon and word first, colour second. */
export const StateMark = ({ state }: { readonly state: OrderState }) => {
  const t = useMessages(orders);
  return (
    <span className={classes(styles.mark, styles[stateTones[state]])}>
      <Icon name={stateIcons[state]} size={17} />
      {t(stateWords[state].name)}
    </span>
  );
};
