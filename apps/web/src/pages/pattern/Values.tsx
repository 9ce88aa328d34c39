import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { catalogueQuery, patternQuery, productQuery } from '../../api/index.ts';
import type { PatternPage } from '../../api/index.ts';
import { Fault } from '../../layout/Fault.tsx';
import { pattern as catalogue, useMessages } from '../../messages/index.ts';
import { usePreferences } from '../../preferences/index.ts';
import { Button, Choice, classes, Icon, Skeleton, Swatch } from '../../ui/index.ts';
import { compare } from './comparison.ts';
import type { Shown } from './comparison.ts';
import styles from './Values.module.css';

const Cell = ({ shown }: { readonly shown: Shown }) => (
  <span className={styles.value} dir="auto">
    {shown.colour !== undefined && <Swatch colour={shown.colour} size={16} />}
    <span className={styles.text}>{shown.text}</span>
  </span>
);

/** What this pattern sets differently from the product, or from the pattern that it came from. */
export const Values = ({ pattern }: { readonly pattern: PatternPage }) => {
  const t = useMessages(catalogue);
  const { language, units } = usePreferences();
  const parent = pattern.parents[0];
  const [against, setAgainst] = useState<'product' | 'parent'>(parent ? 'parent' : 'product');
  const [all, setAll] = useState(false);
  const product = useQuery(productQuery(pattern.product.id, pattern.design.product.version));
  const materials = useQuery(catalogueQuery);
  const parentPattern = useQuery({ ...patternQuery(parent?.pattern ?? ''), enabled: parent !== undefined });
  // A parent on another product version, or one that cannot be read, leaves the comparison with the product.
  const withParent = against === 'parent' && parent !== undefined && !parentPattern.isError;

  if (product.isError) return <Fault error={product.error} onRetry={() => void product.refetch()} />;
  if (product.isPending || materials.isPending || (withParent && parentPattern.isPending)) {
    return (
      <div className={styles.coming} aria-busy>
        {[0, 1, 2, 3, 4].map((row) => (
          <Skeleton key={row} height="1.5rem" />
        ))}
      </div>
    );
  }

  const rows = compare({
    definition: product.data.definition,
    ...(withParent && parentPattern.data && { before: parentPattern.data.design }),
    after: pattern.design,
    catalogue: materials.data,
    language,
    units,
    lying: { label: (part) => t('lying', { part }), own: t('lyingOwn'), turned: ([x, y, z]) => t('lyingTurned', { x, y, z }) },
  });
  const changed = rows.filter((row) => row.changed);
  const shown = all ? rows : changed;
  return (
    <>
      <div className={styles.bar}>
        {parent && (
          <div className={styles.against}>
            <span>{t('against')}</span>
            <Choice
              label={t('against')}
              value={against}
              onChange={setAgainst}
              options={[
                { value: 'parent', label: t('againstParent') },
                { value: 'product', label: t('againstProduct') },
              ]}
            />
          </div>
        )}
        <Button look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'showChanged' : 'showAll')}
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className={styles.same}>{withParent ? t('sameAsParent', { name: parent.name }) : t('sameAsProduct')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('parameter')}</th>
              <th scope="col">{t(withParent ? 'inParent' : 'productDefault')}</th>
              <th scope="col">{t('inPattern')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id} className={classes(!row.changed && styles.unchanged)}>
                <th scope="row">{row.label}</th>
                <td>
                  <Cell shown={row.before} />
                </td>
                <td>
                  {row.changed ? (
                    <strong className={styles.changed}>
                      <Icon name="arrowRight" size={16} {...(all && { label: t('changed') })} />
                      <Cell shown={row.after} />
                    </strong>
                  ) : (
                    <Cell shown={row.after} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};
