import { useQuery } from '@tanstack/react-query';
import { catalogueQuery } from '../../api/index.ts';
import type { CounterCard, PlateView } from '../../api/index.ts';
import { counter, useMessages, useWords } from '../../messages/index.ts';
import { Swatch } from '../../ui/index.ts';
import styles from './PlateMap.module.css';

type Placed = PlateView['placed'][number];

const pointsOf = ({ outline }: Placed, depth: number): string =>
  Array.from({ length: outline.length / 2 }, (_, at) => `${outline[at * 2]},${depth - (outline[at * 2 + 1] ?? 0)}`).join(' ');

/** Middle of the box around an outline. */
const middleOf = ({ outline }: Placed, axis: 0 | 1): number => {
  const ends = outline.filter((_, at) => at % 2 === axis);
  return (Math.min(...ends) + Math.max(...ends)) / 2;
};

interface PlateMapProps {
  readonly plate: PlateView;
  /** From 0. */
  readonly place: number;
  readonly orders: readonly CounterCard[];
}

/** A plate from above, its front at the bottom, and whose things lie on it. */
export const PlateMap = ({ plate, place, orders }: PlateMapProps) => {
  const t = useMessages(counter);
  const words = useWords();
  const { data } = useQuery(catalogueQuery);
  const { width, depth, placed } = plate;
  const material = data?.materials.find(({ id }) => id === plate.material);
  const colours = plate.colours.flatMap((id) => material?.colours.find((colour) => colour.id === id) ?? []);
  const numberOf = (part: Placed): string => String(orders.find(({ id }) => id === part.order)?.number ?? '');
  const own = orders.filter(({ id }) => placed.some((part) => part.order === id));
  return (
    <figure className={styles.plate}>
      <svg className={styles.bed} viewBox={`0 0 ${width} ${depth}`} aria-hidden>
        <rect className={styles.ground} width={width} height={depth} />
        {placed.map((part, at) => (
          <g key={at}>
            <polygon className={styles.part} points={pointsOf(part, depth)} style={{ fill: part.colour }} />
            <text className={styles.number} x={middleOf(part, 0)} y={depth - middleOf(part, 1)} fontSize={Math.max(width, depth) / 22}>
              {numberOf(part)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>
        <h3 className={styles.title}>{t('togetherPlate', { number: String(place + 1) })}</h3>
        <p className={styles.soft}>{words(plate.machine)}</p>
        <p className={styles.stock}>
          {colours.map(({ id, hex }) => (
            <Swatch key={id} colour={hex} size={18} />
          ))}
          <span>
            {material ? words(material.name) : plate.material}
            {colours.length > 0 && `, ${colours.map(({ name }) => words(name)).join(', ')}`}
          </span>
        </p>
        <ul className={styles.list}>
          {own.map((order) => {
            const mine = placed.filter((part) => part.order === order.id).map(({ name }) => name.slice(name.lastIndexOf(': ') + 2));
            return (
              <li key={order.id}>
                <strong>
                  {t('number', { number: String(order.number) })} <span dir="auto">{order.contactName}</span>
                </strong>
                <span dir="auto">{[...new Set(mine)].map((name) => `${t('copies', { count: mine.filter((each) => each === name).length })} ${name}`).join(', ')}</span>
              </li>
            );
          })}
        </ul>
      </figcaption>
    </figure>
  );
};
