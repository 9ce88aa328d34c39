import { fontCategories } from '@patternbook/assets';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { fonts as words, useMessages } from '../../../../messages/index.ts';
import { Button, Icon, Select, TextInput, VisuallyHidden } from '../../../../ui/index.ts';
import { everything, findFonts, sampleOf, worthShowing } from './findFonts.ts';
import type { Font, Found, Has } from './findFonts.ts';
import { loadCoverage } from './loadCoverage.ts';
import { usePreviewFace } from './usePreviewFace.ts';
import styles from './FontList.module.css';

export interface FontListProps {
  readonly id: string;
  readonly label: string;
  readonly fonts: readonly Font[];
  /** The person's words, all lines of them. */
  readonly text: string;
  readonly value: string;
  readonly unavailable: ReadonlySet<string>;
  /** Shows a font on the model without keeping it. */
  readonly onShow: (font: string) => void;
  readonly onChoose: (font: string) => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

type Category = (typeof fontCategories)[number];
const isCategory = (category: string): category is Category => (fontCategories as readonly string[]).includes(category);

/** Rows that a page key goes on by: as many as are seen at once. */
const pageRows = 5;

/** Whether an element is near what is seen of its list. */
const useSeen = (element: RefObject<HTMLElement | null>, list: RefObject<HTMLElement | null>): boolean => {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(([entry]) => setSeen(entry?.isIntersecting ?? false), { root: list.current, rootMargin: '25% 0px' });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, list]);
  return seen;
};

interface RowProps {
  readonly id: string;
  readonly found: Found;
  readonly text: string;
  readonly category: string;
  readonly list: RefObject<HTMLElement | null>;
  readonly chosen: boolean;
  readonly active: boolean;
  readonly unavailable: boolean;
  readonly onChoose: () => void;
}

const Row = ({ id, found: { font, lacking }, text, category, list, chosen, active, unavailable, onChoose }: RowProps) => {
  const t = useMessages(words);
  const row = useRef<HTMLDivElement>(null);
  const sample = sampleOf(text, font.name);
  const seen = useSeen(row, list);
  const family = usePreviewFace(font, seen && worthShowing(font, sample));
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={row} id={id} role="option" aria-selected={chosen} data-font={font.id} data-active={active} data-unavailable={unavailable || undefined} data-shown={family !== undefined} className={styles.row} onPointerDown={(event) => event.preventDefault()} onClick={onChoose}>
      <span className={styles.sample} dir="auto" aria-hidden style={family === undefined ? undefined : { fontFamily: `${family}, var(--sans)` }}>
        {sample}
      </span>
      <span className={styles.caption}>
        <b>{font.name}</b> <span>{category}</span>
        {unavailable && <VisuallyHidden>{t('notNow')}</VisuallyHidden>}
        {lacking.length > 0 && <span className={styles.lacking}>{t('without', { letters: `${lacking.slice(0, 6).join(' ')}${lacking.length > 6 ? ' …' : ''}` })}</span>}
      </span>
      {chosen && <Icon name="check" size={18} className={styles.check} />}
    </div>
  );
};

/** The fonts to choose from, each in the person's own words: a field that searches, and the list that it leads through (ARIA's combobox). */
export const FontList = ({ id, label, fonts, text, value, unavailable, onShow, onChoose, onDone, onCancel }: FontListProps) => {
  const t = useMessages(words);
  const [wanted, setWanted] = useState(everything);
  const [active, setActive] = useState(value);
  const [coverage, setCoverage] = useState<ReadonlyMap<string, Has>>();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const whole = useRef<HTMLDivElement>(null);

  useEffect(() => {
    whole.current?.scrollIntoView({ block: 'nearest' });
    // A finger that opened the list wants to see it, not a keyboard in its place.
    if (!matchMedia('(pointer: coarse)').matches) field.current?.focus({ preventScroll: true });
    let left = false;
    // Without it every font may be chosen all the same.
    loadCoverage().then((known) => left || setCoverage(known), () => undefined);
    return () => {
      left = true;
    };
  }, []);

  const scriptNames = new Intl.DisplayNames(t.language, { type: 'script' });
  const categoryOf = ({ category }: Font): string => (isCategory(category) ? t(`category-${category}`) : category);
  const options = { text, coverage, alsoNamed: (font: Font) => [categoryOf(font), ...font.scripts.map((script) => scriptNames.of(script))].join(' ') };
  const found = findFonts(fonts, wanted, options);
  const someLack = findFonts(fonts, everything, options).some(({ lacking }) => lacking.length > 0);
  const categories = fontCategories.filter((category) => fonts.some((font) => font.category === category));
  const kept = found.findIndex(({ font }) => font.id === active);
  // What is typed leads to the first that it finds, so that Enter takes it.
  const place = kept < 0 && wanted.search.trim() !== '' && found.length > 0 ? 0 : kept;
  const current = found[place]?.font.id;
  const optionId = (font: string): string => `${id}-${font}`;

  const go = (to: number): void => {
    const next = found[Math.min(Math.max(to, 0), found.length - 1)];
    if (!next) return;
    setActive(next.font.id);
    onShow(next.font.id);
  };
  const steer = (event: KeyboardEvent): void => {
    const leads: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(place + 1),
      ArrowUp: () => go(place < 0 ? found.length - 1 : place - 1),
      PageDown: () => go(place + pageRows),
      PageUp: () => go(place - pageRows),
      Enter: () => {
        if (current !== undefined) onChoose(current);
        if (current === undefined || !unavailable.has(current) || current === value) onDone();
      },
      Escape: onCancel,
    };
    const lead = leads[event.key];
    if (!lead || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    lead();
  };

  return (
    <div ref={whole} className={styles.fonts} role="group" aria-label={label} onKeyDown={(event) => event.key === 'Escape' && steer(event)}>
      <TextInput
        ref={field}
        type="search"
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={current === undefined ? undefined : optionId(current)}
        aria-label={t('search')}
        placeholder={t('search')}
        autoComplete="off"
        spellCheck={false}
        value={wanted.search}
        onChange={(event) => setWanted({ ...wanted, search: event.target.value })}
        onKeyDown={steer}
      />
      <div className={styles.filters}>
        <Select aria-label={t('category')} value={wanted.category} onChange={(event) => setWanted({ ...wanted, category: event.target.value })}>
          <option value="">{t('categories')}</option>
          {categories.map((category) => (
            <option key={category} value={category}>
              {t(`category-${category}`)}
            </option>
          ))}
        </Select>
        {(someLack || wanted.complete) && (
          <label className={styles.complete}>
            <input type="checkbox" checked={wanted.complete} onChange={(event) => setWanted({ ...wanted, complete: event.target.checked })} />
            {t('complete')}
          </label>
        )}
      </div>
      <p className={styles.count} role="status">
        {t('found', { count: found.length })}
      </p>
      <div ref={list} id={id} role="listbox" aria-label={label} tabIndex={-1} className={styles.list} hidden={found.length === 0}>
        {found.map((each) => (
          <Row
            key={each.font.id}
            id={optionId(each.font.id)}
            found={each}
            text={text}
            category={categoryOf(each.font)}
            list={list}
            chosen={each.font.id === value}
            active={each.font.id === current}
            unavailable={unavailable.has(each.font.id) && each.font.id !== value}
            onChoose={() => {
              setActive(each.font.id);
              onChoose(each.font.id);
            }}
          />
        ))}
      </div>
      {found.length === 0 && (
        <div className={styles.none}>
          <p>{t('none')}</p>
          <Button onClick={() => setWanted(everything)}>{t('showAll')}</Button>
        </div>
      )}
    </div>
  );
};
