import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { api, catalogueQuery, designQuery, faultOf, pictureOf, useIntent } from '../../api/index.ts';
import type { CatalogueAnswer, DesignPage } from '../../api/index.ts';
import { Fault } from '../../layout/Fault.tsx';
import { Page } from '../../layout/Page.tsx';
import { orders, shell, useMessages, useWords } from '../../messages/index.ts';
import { PriceLines } from '../../orders/PriceLines.tsx';
import { TimeCorrection } from '../../orders/TimeCorrection.tsx';
import { useSession } from '../../session/index.ts';
import { Button, ButtonLink, EmptyState, Field, Icon, Notice, Picture, Skeleton, TextArea, TextInput, useFormats } from '../../ui/index.ts';
import { Quantity } from './Quantity.tsx';
import { StoreChoice } from './StoreChoice.tsx';
import { useQuotes } from './useQuotes.ts';
import styles from './PlaceOrderPage.module.css';

const route = getRouteApi('/site/order/$designId');
/** Prices are asked of so many stores at once; each one is a calculation. */
const storesAsked = 6;
/** As the server has them. */
const limits = { contactName: 80, note: 500 } as const;

const Refusal = ({ error }: { readonly error: unknown }) => {
  const t = useMessages(orders);
  const fault = faultOf(error);
  const text: Partial<Record<typeof fault.code, string>> = { 'quote-expired': t('quoteExpired'), 'stale-revision': t('stale'), offline: t('offline'), 'limit-reached': t('limit'), 'bad-input': fault.message };
  return (
    <Notice kind={fault.code === 'quote-expired' ? 'advice' : 'conflict'} announce>
      {text[fault.code] ?? t('failed')}
    </Notice>
  );
};

const Form = ({ design, catalogue }: { readonly design: DesignPage; readonly catalogue: CatalogueAnswer }) => {
  const t = useMessages(orders);
  const words = useMessages(shell);
  const say = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const intent = useIntent();
  const session = useSession();
  const [chosen, setChosen] = useState<string>();
  const [quantity, setQuantity] = useState(1);
  const [name, setName] = useState<string>();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);

  const stores = catalogue.stores.slice(0, storesAsked);
  const quotes = useQuotes({ design: design.id, revision: design.revision, stores: stores.map(({ id }) => id), quantity });
  const offers = [...quotes.values()];
  const refused = offers.length > 0 && offers.every(({ quote, pending }) => !quote && !pending);
  const clash = offers.some(({ error }) => error && ['conflicts', 'cannot-be-made', 'refused-values'].includes(faultOf(error).code));
  const conflicts = offers.flatMap(({ error }) => {
    const fault = error ? faultOf(error) : undefined;
    return fault?.code === 'conflicts' ? [fault.data.conflicts] : [];
  })[0];
  // The only store that can make it needs no choice.
  const able = stores.filter(({ id }) => quotes.get(id)?.quote);
  const store = chosen ?? (able.length === 1 && offers.every(({ pending }) => !pending) ? able[0]?.id : undefined);
  const quote = store === undefined ? undefined : quotes.get(store)?.quote;
  const variant = offers.find((offer) => offer.quote)?.quote?.variant;
  const shownName = name ?? (session.data?.kind === 'customer' ? (session.data.name ?? '') : '');
  const nameFault = shownName.trim() === '' ? t('contactNeeded') : undefined;

  const place = useMutation({
    mutationFn: (quoteId: string) => {
      const input = { quote: quoteId, contactName: shownName.trim(), ...(note.trim() !== '' && { note: note.trim() }) };
      return api.orders.place.mutate({ ...input, idempotencyKey: intent(input) });
    },
    onSuccess: async (order) => {
      queries.setQueryData(['order', order.id], order);
      await queries.invalidateQueries({ queryKey: ['orders'] });
      await navigate({ to: '/orders/$id', params: { id: order.id }, replace: true });
    },
    onError: (error) => {
      if (['quote-expired', 'quote-used', 'stale-revision'].includes(faultOf(error).code)) {
        void queries.invalidateQueries({ queryKey: ['quote', design.id] });
        void queries.invalidateQueries({ queryKey: ['design', design.id] });
      }
    },
  });
  const submit = (): void => {
    setTried(true);
    if (nameFault) nameField.current?.focus();
    else if (quote) place.mutate(quote.id);
  };

  const picture = (
    <div className={styles.what}>
      <Picture src={variant && pictureOf(variant, 'small')} alt="" ratio="4 / 3" className={styles.picture} />
      <div>
        <h1 className={styles.title} dir="auto">
          {t('placeTitle', { name: design.name })}
        </h1>
        <p className={styles.soft}>{say(design.product.name)}</p>
        <Link to="/studio/$designId" params={{ designId: design.id }} className={styles.back}>
          <Icon name="arrowLeft" size={18} />
          {t('backToStudio')}
        </Link>
      </div>
    </div>
  );

  if (clash || refused) {
    const nobody = !clash && offers.every(({ error }) => faultOf(error).code === 'not-offered');
    return (
      <>
        {picture}
        <EmptyState
          title={conflicts ? t('blocked', { count: conflicts.length }) : t(clash ? 'conflictsTitle' : nobody ? 'nobodyOffers' : 'cannotQuote')}
          text={conflicts ? conflicts.map(({ message }) => say(message)).join(' ') : clash ? t('conflictsText') : nobody ? t('nobodyOffersText') : ''}
          actions={
            <>
              {!clash && !nobody && (
                <Button look="primary" onClick={() => offers.forEach(({ again }) => again())}>
                  {words('tryAgain')}
                </Button>
              )}
              <ButtonLink to="/studio/$designId" params={{ designId: design.id }} look={clash || nobody ? 'primary' : 'secondary'}>
                {t('toStudio')}
              </ButtonLink>
            </>
          }
        />
      </>
    );
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {picture}
      <div className={styles.columns}>
        <div className={styles.choices}>
          <StoreChoice stores={stores} materials={catalogue.materials} quotes={quotes} value={store} onChange={setChosen} />
          <section className={styles.contact}>
            <h2>{t('contactTitle')}</h2>
            <Field label={t('contactName')} help={t('contactHelp')} fault={tried ? nameFault : undefined}>
              {(attributes) => (
                <TextInput {...attributes} ref={nameField} autoComplete="name" maxLength={limits.contactName} required value={shownName} onChange={(event) => setName(event.target.value)} dir="auto" />
              )}
            </Field>
            <Field label={t('note')} note={words('optional')} help={t('noteHelp')}>
              {(attributes) => <TextArea {...attributes} rows={3} maxLength={limits.note} value={note} onChange={(event) => setNote(event.target.value)} dir="auto" />}
            </Field>
          </section>
        </div>
        <aside className={styles.price} aria-label={t('priceTitle')}>
          <Quantity value={quantity} onChange={setQuantity} />
          <div className={styles.lines} aria-live="polite">
            {quote ? (
              <>
                <PriceLines lines={quote.lines} total={quote.price} />
                {quantity > 1 && <p className={styles.small}>{t('perPiece', { price: format.money({ ...quote.price, amount: Math.round(quote.price.amount / quantity) }) })}</p>}
                <p className={styles.small}>
                  {t('printTime')}: {format.duration(quote.minutes)} · {t('mass')}: {format.mass(quote.grams)}
                </p>
                {quote.correction && <TimeCorrection correction={quote.correction} className={styles.small} />}
                <p className={styles.small}>
                  {t('payAtPickup')} {t('validUntil', { date: format.dateAndTime(quote.validUntil) })}
                </p>
              </>
            ) : store !== undefined ? (
              <Skeleton height="9rem" />
            ) : (
              <p className={styles.soft}>{t('chooseStore')}</p>
            )}
          </div>
          {place.isError && <Refusal error={place.error} />}
          <Button type="submit" look="primary" size="large" wide disabled={!quote} busy={place.isPending}>
            {place.isPending ? t('placing') : quote ? t('place', { price: format.money(quote.price) }) : t('placeWithout')}
          </Button>
        </aside>
      </div>
    </form>
  );
};

const Coming = () => (
  <div className={styles.form} aria-hidden>
    <div className={styles.what}>
      <Skeleton ratio="4 / 3" />
      <div>
        <Skeleton width="70%" height="2rem" />
      </div>
    </div>
    <div className={styles.columns}>
      <div className={styles.choices}>
        {[0, 1, 2].map((each) => (
          <Skeleton key={each} height="7.5rem" />
        ))}
      </div>
      <Skeleton height="18rem" />
    </div>
  </div>
);

export default function PlaceOrderPage(): ReactNode {
  const t = useMessages(orders);
  const { designId } = route.useParams();
  const design = useQuery(designQuery(designId));
  const catalogue = useQuery(catalogueQuery);
  if (design.isError) return <Fault level={1} error={design.error} onRetry={() => void design.refetch()} />;
  if (catalogue.isError) return <Fault level={1} error={catalogue.error} onRetry={() => void catalogue.refetch()} />;
  if (design.isPending || catalogue.isPending) {
    return (
      <Page>
        <Coming />
      </Page>
    );
  }
  return (
    <Page title={t('placeTitle', { name: design.data.name })}>
      {catalogue.data.stores.length === 0 ? (
        <EmptyState
          level={1}
          title={t('noStores')}
          text={t('noStoresText')}
          actions={
            <ButtonLink to="/studio/$designId" params={{ designId }} look="primary">
              {t('toStudio')}
            </ButtonLink>
          }
        />
      ) : (
        <Form design={design.data} catalogue={catalogue.data} />
      )}
    </Page>
  );
}
