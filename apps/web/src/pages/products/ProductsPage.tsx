import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { productsQuery } from '../../api/index.ts';
import type { ProductCard } from '../../api/index.ts';
import { Fault } from '../../layout/Fault.tsx';
import { Page } from '../../layout/Page.tsx';
import { products, useMessages, useWords } from '../../messages/index.ts';
import { ButtonLink, EmptyState, Picture, Skeleton } from '../../ui/index.ts';
import styles from './ProductsPage.module.css';

/** Enough to show what the product can become; the rest is on its page. */
const presetsShown = 5;

const Product = ({ product, first }: { readonly product: ProductCard; readonly first: boolean }) => {
  const t = useMessages(products);
  const words = useWords();
  const name = words(product.name);
  return (
    <article className={styles.product}>
      <Link to="/products/$id" params={{ id: product.id }} tabIndex={-1} aria-hidden className={styles.pictureLink}>
        <Picture src={product.picture.large} preview={product.picture.small} alt="" ratio="4 / 3" priority={first ? 'first' : 'later'} />
      </Link>
      <div className={styles.words}>
        <h2 className={styles.name}>
          <Link to="/products/$id" params={{ id: product.id }}>
            {name}
          </Link>
        </h2>
        <p className={styles.tagline}>{words(product.tagline)}</p>
        <p className={styles.facts}>
          {t('settings', { count: product.parameters })} · {t('presets', { count: product.presets.length })} · {t('patterns', { count: product.patterns })}
        </p>
        <div className={styles.actions}>
          <ButtonLink to="/design/$productId" params={{ productId: product.id }} look="primary" icon="handle" aria-label={`${t('shape')}: ${name}`}>
            {t('shape')}
          </ButtonLink>
          <ButtonLink to="/products/$id" params={{ id: product.id }} look="quiet">
            {t('about', { name })}
          </ButtonLink>
        </div>
        <ul className={styles.presets} aria-label={t('presetsTitle')}>
          {product.presets.slice(0, presetsShown).map((preset) => (
            <li key={preset.id}>
              <Link to="/design/$productId" params={{ productId: product.id }} search={{ preset: preset.id }} title={words(preset.name)}>
                <Picture src={preset.picture.small} alt={words(preset.name)} ratio="4 / 3" />
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </article>
  );
};

const Coming = () => (
  <div className={styles.list} aria-hidden>
    {[0, 1, 2, 3].map((each) => (
      <div key={each} className={styles.product}>
        <Skeleton ratio="4 / 3" />
        <div className={styles.words}>
          <Skeleton width="50%" height="2rem" />
          <Skeleton width="85%" height="1.2rem" />
          <Skeleton width="60%" height="1rem" />
          <Skeleton width="70%" height="2.25rem" />
        </div>
      </div>
    ))}
  </div>
);

export default function ProductsPage(): ReactNode {
  const t = useMessages(products);
  const all = useQuery(productsQuery);
  const body = (): ReactNode => {
    if (all.isPending) return <Coming />;
    if (all.isError) return <Fault error={all.error} onRetry={() => void all.refetch()} />;
    if (all.data.length === 0) return <EmptyState title={t('none')} text={t('noneText')} />;
    return (
      <div className={styles.list}>
        {all.data.map((product, index) => (
          <Product key={product.id} product={product} first={index < 2} />
        ))}
      </div>
    );
  };
  return (
    <Page title={t('title')}>
      <h1 className={styles.title}>{t('title')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      <div aria-busy={all.isPending}>{body()}</div>
    </Page>
  );
}
