import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { patternsQuery, productQuery } from '../../api/index.ts';
import type { ProductPage as ProductAnswer } from '../../api/index.ts';
import { Fault } from '../../layout/Fault.tsx';
import { Page, Section } from '../../layout/Page.tsx';
import { products, useMessages, useWords } from '../../messages/index.ts';
import { grid, PatternPlate, PlateSkeletons, plateStyles } from '../../plates/index.ts';
import { ButtonLink, Picture, Skeleton, useFormats } from '../../ui/index.ts';
import { Settings } from './Settings.tsx';
import styles from './ProductPage.module.css';

const route = getRouteApi('/site/products/$id');
const patternsShown = 8;

const Presets = ({ product }: { readonly product: ProductAnswer }) => {
  const t = useMessages(products);
  const words = useWords();
  const { definition } = product;
  return (
    <Section title={t('presetsTitle')} lead={t('presetsLead')}>
      <ul className={grid.grid}>
        {definition.presets.map((preset) => (
          <li key={preset.id}>
            <article className={plateStyles.plate}>
              <Picture src={product.presets.find(({ id }) => id === preset.id)?.picture.small} alt="" ratio="4 / 3" className={plateStyles.picture} />
              <div className={plateStyles.caption}>
                <h3 className={plateStyles.heading}>
                  <Link to="/design/$productId" params={{ productId: definition.id }} search={{ preset: preset.id }} className={plateStyles.name}>
                    {words(preset.name)}
                  </Link>
                </h3>
              </div>
            </article>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Patterns = ({ id }: { readonly id: string }) => {
  const t = useMessages(products);
  const patterns = useInfiniteQuery(patternsQuery({ product: id, limit: patternsShown }));
  const all = patterns.data?.pages[0]?.items ?? [];
  return (
    <Section
      title={t('patternsTitle')}
      aside={
        all.length > 0 && (
          <Link to="/patterns" search={{ product: id }} className={styles.all}>
            {t('allPatterns')}
          </Link>
        )
      }
    >
      {patterns.isPending ? (
        <PlateSkeletons count={4} />
      ) : patterns.isError ? (
        <Fault error={patterns.error} onRetry={() => void patterns.refetch()} />
      ) : all.length === 0 ? (
        <p className={styles.soft}>{t('noPatterns')}</p>
      ) : (
        <ul className={grid.grid}>
          {all.map((pattern) => (
            <li key={pattern.id}>
              <PatternPlate pattern={pattern} level={3} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

const Coming = () => (
  <div className={styles.opening} aria-hidden>
    <Skeleton ratio="4 / 3" />
    <div className={styles.words}>
      <Skeleton width="60%" height="3rem" />
      <Skeleton width="90%" height="1.4rem" />
      <Skeleton width="40%" height="2.75rem" />
      <Skeleton width="100%" height="9rem" />
    </div>
  </div>
);

export default function ProductPage(): ReactNode {
  const t = useMessages(products);
  const words = useWords();
  const format = useFormats();
  const { id } = route.useParams();
  const product = useQuery(productQuery(id));
  if (product.isPending) {
    return (
      <Page>
        <Coming />
      </Page>
    );
  }
  if (product.isError) return <Fault level={1} error={product.error} onRetry={() => void product.refetch()} />;
  const { definition, picture, versions } = product.data;
  const name = words(definition.name);
  const newest = versions[0];
  return (
    <Page title={name}>
      <div className={styles.opening}>
        <div className={styles.picture}>
          <Picture src={picture.large} preview={picture.small} alt={name} ratio="4 / 3" priority="first" />
        </div>
        <div className={styles.words}>
          <h1 className={styles.name}>{name}</h1>
          <p className={styles.tagline}>{words(definition.tagline)}</p>
          <div>
            <ButtonLink to="/design/$productId" params={{ productId: id }} look="primary" size="large" icon="handle">
              {t('shape')}
            </ButtonLink>
          </div>
          <div className={styles.description}>
            {words(definition.description)
              .split(/\n\s*\n/)
              .map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
          </div>
          {newest && <p className={styles.version}>{t('version', { version: newest.version, date: format.date(newest.publishedAt) })}</p>}
        </div>
      </div>
      <Presets product={product.data} />
      <Section title={t('settingsTitle')}>
        <Settings definition={definition} />
      </Section>
      <Patterns id={id} />
    </Page>
  );
}
