import type { PriceLine } from '../api/index.ts';
import { orders, useMessages, useWords } from '../messages/index.ts';
import { Price } from '../ui/index.ts';
import type { Money } from '../ui/index.ts';
import styles from './PriceLines.module.css';

const words = {
  setup: 'lineSetup',
  material: 'lineMaterial',
  machine: 'lineMachineTime',
  minimum: 'lineMinimum',
  script: 'lineScript',
} as const satisfies Record<PriceLine['what'], string>;

export interface PriceLinesProps {
  readonly lines: readonly PriceLine[];
  readonly total: Money;
}

/** How a price is made up; lines that add nothing are left out. */
export const PriceLines = ({ lines, total }: PriceLinesProps) => {
  const t = useMessages(orders);
  const say = useWords();
  return (
    <dl className={styles.lines}>
      {lines
        .filter(({ amount }) => amount !== 0)
        .map((line, place) => (
          <div key={`${place} ${line.what}`}>
            <dt>{line.label ? say(line.label) : t(words[line.what])}</dt>
            <dd>
              <Price money={{ currency: total.currency, amount: line.amount }} />
            </dd>
          </div>
        ))}
      <div className={styles.total}>
        <dt>{t('total')}</dt>
        <dd>
          <Price money={total} />
        </dd>
      </div>
    </dl>
  );
};
