import { useQuery } from '@tanstack/react-query';
import { catalogueQuery } from '../api/index.ts';
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
} as const satisfies Record<PriceLine['what'], string>;

export interface PriceLinesProps {
  readonly lines: readonly PriceLine[];
  readonly total: Money;
}

/** How a price is made up; lines that add nothing are left out. */
export const PriceLines = ({ lines, total }: PriceLinesProps) => {
  const t = useMessages(orders);
  const say = useWords();
  const { data } = useQuery(catalogueQuery);
  const nameOf = (line: PriceLine): string => {
    const material = data?.materials.find(({ id }) => id === line.material);
    return material ? t('lineMaterialOf', { name: say(material.name) }) : t(words[line.what]);
  };
  return (
    <dl className={styles.lines}>
      {lines
        .filter(({ amount }) => amount !== 0)
        .map((line) => (
          <div key={`${line.what} ${line.material ?? ''}`}>
            <dt>{nameOf(line)}</dt>
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
