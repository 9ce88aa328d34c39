import type { CatalogueAnswer } from '../../api/index.ts';
import { faultOf } from '../../api/index.ts';
import { orders, useMessages, useWords } from '../../messages/index.ts';
import { Icon, Price } from '../../ui/index.ts';
import type { StoreQuote } from './useQuotes.ts';
import styles from './StoreChoice.module.css';

type Store = CatalogueAnswer['stores'][number];

export interface StoreChoiceProps {
  readonly stores: readonly Store[];
  readonly materials: CatalogueAnswer['materials'];
  readonly quotes: ReadonlyMap<string, StoreQuote>;
  readonly value: string | undefined;
  readonly onChange: (store: string) => void;
}

const Offer = ({ quote }: { readonly quote: StoreQuote | undefined }) => {
  const t = useMessages(orders);
  if (!quote || quote.pending) {
    return (
      <span role="status">
        <span className={styles.calculating}>{t('calculating')}</span>
      </span>
    );
  }
  if (quote.quote) {
    return (
      <strong className={styles.price}>
        <Price money={quote.quote.price} />
      </strong>
    );
  }
  return <span className={styles.no}>{t(faultOf(quote.error).code === 'not-offered' ? 'notOffered' : 'cannotQuote')}</span>;
};

/** Stores as radio cards: where, when, what they have, and what they ask. */
export const StoreChoice = ({ stores, materials, quotes, value, onChange }: StoreChoiceProps) => {
  const t = useMessages(orders);
  const words = useWords();
  const nameOf = (id: string): string => {
    const material = materials.find((each) => each.id === id);
    return material ? words(material.name) : id;
  };
  return (
    <fieldset className={styles.stores}>
      <legend>
        <h2>{t('storeTitle')}</h2>
        <p>{t('storeText')}</p>
      </legend>
      {stores.map((store) => {
        const quote = quotes.get(store.id);
        const offered = quote?.quote !== undefined;
        const { profile } = store;
        return (
          <label key={store.id} className={styles.store} data-off={quote !== undefined && !quote.pending && !offered}>
            <input type="radio" name="store" value={store.id} checked={value === store.id} disabled={!offered} onChange={() => onChange(store.id)} />
            <span className={styles.words}>
              <strong className={styles.name}>{store.name}</strong>
              <span className={styles.line}>
                <Icon name="pin" size={16} />
                {profile.address.street}, {profile.address.postcode} {profile.address.city}
              </span>
              <span className={styles.line}>
                <Icon name="clock" size={16} />
                {t('leadTime', { count: profile.leadDays })}
              </span>
              <span className={styles.line}>
                <Icon name="layers" size={16} />
                {t('materials', { materials: profile.materials.map(({ material }) => nameOf(material)).join(', ') })}
              </span>
            </span>
            <span className={styles.offer}>
              <Offer quote={quote} />
            </span>
          </label>
        );
      })}
    </fieldset>
  );
};
