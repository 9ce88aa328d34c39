import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { patternsQuery, productsQuery } from '../../api/index.ts';
import { Fault } from '../../layout/Fault.tsx';
import { Page, Section } from '../../layout/Page.tsx';
import { start, useMessages } from '../../messages/index.ts';
import { grid, PatternPlate, PlateSkeletons, ProductPlate } from '../../plates/index.ts';
import { ButtonLink } from '../../ui/index.ts';
import { PlanterDrawing, planter } from './PlanterDrawing.tsx';
import styles from './StartPage.module.css';

const productCount = 4;
const patternCount = 8;

const Opening = () => {
  const t = useMessages(start);
  const [diameter, setDiameter] = useState<number>(planter.diameter);
  return (
    <div className={styles.opening}>
      <div className={styles.words}>
        <h1 className={styles.title}>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
        <div className={styles.actions}>
          <ButtonLink
            to="/design/$productId"
            params={{ productId: 'planter' }}
            // What was pulled on paper goes on in 3D.
            search={diameter === planter.diameter ? {} : { values: { diameter } }}
            look="primary"
            size="large"
            icon="handle"
          >
            {t('shape')}
          </ButtonLink>
          <ButtonLink to="/patterns" look="quiet" size="large">
            {t('browse')}
          </ButtonLink>
        </div>
      </div>
      <PlanterDrawing diameter={diameter} onDiameter={setDiameter} />
    </div>
  );
};

const How = () => {
  const t = useMessages(start);
  const steps = [
    { title: t('howShape'), text: t('howShapeText') },
    { title: t('howShare'), text: t('howShareText') },
    { title: t('howMake'), text: t('howMakeText') },
  ];
  return (
    <Section title={t('howTitle')}>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step.title}>
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            <h3>{step.title}</h3>
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
};

export default function StartPage(): ReactNode {
  const t = useMessages(start);
  const products = useQuery(productsQuery);
  const patterns = useInfiniteQuery(patternsQuery({ limit: patternCount }));
  const newest = patterns.data?.pages[0]?.items ?? [];
  return (
    <Page>
      <Opening />
      <Section title={t('productsTitle')}>
        {products.isPending ? (
          <PlateSkeletons count={productCount} />
        ) : products.isError ? (
          <Fault error={products.error} onRetry={() => void products.refetch()} />
        ) : (
          <ul className={grid.grid}>
            {products.data.map((product) => (
              <li key={product.id}>
                <ProductPlate product={product} level={3} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        title={t('patternsTitle')}
        lead={t('patternsLead')}
        aside={
          <Link to="/patterns" className={styles.all}>
            {t('allPatterns')}
          </Link>
        }
      >
        {patterns.isPending ? (
          <PlateSkeletons count={patternCount} />
        ) : patterns.isError ? (
          <Fault error={patterns.error} onRetry={() => void patterns.refetch()} />
        ) : newest.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <ul className={grid.grid}>
            {newest.map((pattern) => (
              <li key={pattern.id}>
                <PatternPlate pattern={pattern} level={3} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <How />
    </Page>
  );
}
