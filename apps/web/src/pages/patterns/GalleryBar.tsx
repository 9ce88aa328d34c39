import { useEffect, useRef, useState } from 'react';
import type { ProductCard } from '../../api/index.ts';
import { gallery, useMessages, useWords } from '../../messages/index.ts';
import { Choice, Icon, IconButton, Select, TextInput, VisuallyHidden } from '../../ui/index.ts';
import type { GallerySearch } from './gallerySearch.ts';
import styles from './GalleryBar.module.css';

export interface GalleryBarProps {
  readonly wanted: GallerySearch;
  readonly products: readonly ProductCard[];
  readonly onChange: (wanted: GallerySearch) => void;
}

/** A word is looked for when the typing rests, not at each letter: the answer comes over the network. */
const restMilliseconds = 250;

const without = (wanted: GallerySearch, key: keyof GallerySearch): GallerySearch => Object.fromEntries(Object.entries(wanted).filter(([name]) => name !== key));

const Search = ({ wanted, onChange }: Omit<GalleryBarProps, 'products'>) => {
  const t = useMessages(gallery);
  const [text, setText] = useState(wanted.search ?? '');
  const field = useRef<HTMLInputElement>(null);
  // The address can change without this field: by the back button, or by "show all".
  const [shown, setShown] = useState(wanted.search);
  if (shown !== wanted.search) {
    setShown(wanted.search);
    if ((wanted.search ?? '') !== text.trim()) setText(wanted.search ?? '');
  }
  const look = (words: string): void => {
    const search = words.trim();
    if (search !== (wanted.search ?? '')) onChange(search === '' ? without(wanted, 'search') : { ...wanted, search });
  };
  useEffect(() => {
    const timer = setTimeout(() => look(text), restMilliseconds);
    return () => clearTimeout(timer);
  });
  return (
    <form
      role="search"
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        look(text);
      }}
    >
      <label htmlFor="gallery-search">
        <VisuallyHidden>{t('search')}</VisuallyHidden>
        <Icon name="search" />
      </label>
      <TextInput
        ref={field}
        id="gallery-search"
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        maxLength={80}
        placeholder={t('searchPlaceholder')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {text !== '' && (
        <IconButton
          icon="close"
          label={t('clearSearch')}
          onClick={() => {
            setText('');
            look('');
            field.current?.focus();
          }}
        />
      )}
    </form>
  );
};

export const GalleryBar = ({ wanted, products, onChange }: GalleryBarProps) => {
  const t = useMessages(gallery);
  const words = useWords();
  return (
    <div className={styles.bar}>
      <Search wanted={wanted} onChange={onChange} />
      <div className={styles.product}>
        <Select
          aria-label={t('product')}
          value={wanted.product ?? ''}
          onChange={({ target }) => onChange(target.value === '' ? without(wanted, 'product') : { ...wanted, product: target.value })}
        >
          <option value="">{t('allProducts')}</option>
          {products.map((product) => (
            <option key={product.id} value={product.id}>
              {words(product.name)}
            </option>
          ))}
        </Select>
      </div>
      <Choice
        label={t('sort')}
        value={wanted.sort ?? 'newest'}
        options={[
          { value: 'newest', label: t('newest') },
          { value: 'remixed', label: t('remixed') },
        ]}
        onChange={(sort) => onChange(sort === 'remixed' ? { ...wanted, sort } : without(wanted, 'sort'))}
      />
    </div>
  );
};
