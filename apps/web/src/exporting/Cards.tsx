import { useId } from 'react';
import type { RefObject } from 'react';
import { Icon } from '../ui/index.ts';
import type { IconName } from '../ui/index.ts';
import styles from './Cards.module.css';

export interface Card<Value extends string> {
  readonly value: Value;
  readonly name: string;
  readonly text: string;
  readonly icon?: IconName;
  /** Why it cannot be had; it is still shown, so that nobody looks for it elsewhere. */
  readonly obstacle?: string | undefined;
}

export interface CardsProps<Value extends string> {
  readonly question: string;
  readonly cards: readonly Card<Value>[];
  readonly value: Value;
  readonly disabled: boolean;
  readonly columns?: boolean;
  /** Lets the question's chosen answer be given the focus. */
  readonly fieldset?: RefObject<HTMLFieldSetElement | null>;
  /** With the card, so that what it leads to can be shown beside it. */
  readonly onChange: (value: Value, card: HTMLElement) => void;
}

/** One question with its answers as cards: radio buttons underneath, so that arrows and screen readers work as everywhere. */
export const Cards = <Value extends string>({ question, cards, value, disabled, columns = false, fieldset, onChange }: CardsProps<Value>) => {
  const name = useId();
  return (
    <fieldset ref={fieldset} className={styles.cards} data-columns={columns || undefined} disabled={disabled}>
      <legend>{question}</legend>
      {cards.map((card) => (
        <label key={card.value} className={styles.card} data-off={card.obstacle !== undefined || undefined} data-way={card.value}>
          <input type="radio" name={name} checked={card.value === value} disabled={card.obstacle !== undefined} onChange={(event) => onChange(card.value, event.currentTarget.closest('label')!)} />
          {card.icon && <Icon name={card.icon} size={22} />}
          <span className={styles.words}>
            <strong>{card.name}</strong>
            <span>{card.obstacle ?? card.text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};
