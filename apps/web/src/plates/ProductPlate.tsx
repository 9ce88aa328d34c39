import { Link } from '@tanstack/react-router';
import type { ProductCard } from '../api/index.ts';
import { products, useMessages, useWords } from '../messages/index.ts';
import { ButtonLink, classes, Picture } from '../ui/index.ts';
import styles from './Plate.module.css';
import own from './ProductPlate.module.css';

export interface ProductPlateProps {
  readonly product: ProductCard;
  readonly level?: 2 | 3;
}

/** A product as a plate: the picture and the name lead to its page, the button straight into shaping it. */
export const ProductPlate = ({ product, level = 2 }: ProductPlateProps) => {
  const t = useMessages(products);
  const words = useWords();
  const Heading = `h${level}` as const;
  return (
    <article className={styles.plate}>
      <Picture src={product.picture.small} alt="" ratio="4 / 3" priority="first" className={styles.picture} />
      <div className={classes(styles.caption, own.caption)}>
        <Heading className={styles.heading}>
          <Link to="/products/$id" params={{ id: product.id }} className={styles.name}>
            {words(product.name)}
          </Link>
        </Heading>
        <p className={own.tagline}>{words(product.tagline)}</p>
        <p className={styles.faint}>
          {t('settings', { count: product.parameters })} · {t('patterns', { count: product.patterns })}
        </p>
      </div>
      <ButtonLink to="/design/$productId" params={{ productId: product.id }} className={own.shape} icon="handle" aria-label={`${t('shape')}: ${words(product.name)}`}>
        {t('shape')}
      </ButtonLink>
    </article>
  );
};
