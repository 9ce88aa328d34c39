import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { kinds, useMessages } from '../../../../messages/index.ts';
import { Icon, Swatch } from '../../../../ui/index.ts';
import { mostRows, searchOptions } from './searchOptions.ts';
import type { SearchOption } from './searchOptions.ts';
import styles from './SearchControl.module.css';

export interface SearchControlProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly SearchOption[];
  readonly value: string;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
  /** Options that other values forbid now. */
  readonly unavailable: ReadonlySet<string>;
  readonly onChoose: (option: string) => void;
  /** Asks why an option cannot be had. */
  readonly onWhy: (option: string) => void;
}

/**
 * One of many, found by typing: the combobox of the ARIA Authoring Practices with a list that opens in its place, so that it
 * covers neither the model nor, on a phone, itself.
 */
export const SearchControl = ({ id, label, options, value, describedBy, disabled, unavailable, onChoose, onWhy }: SearchControlProps) => {
  const t = useMessages(kinds);
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const chosen = options.find((option) => option.id === value);
  const open = typed !== undefined;
  const found = searchOptions(options, typed ?? '');
  const shown = found.slice(0, mostRows);
  const rowId = (row: number): string => `${listId}-${row}`;

  useEffect(() => {
    if (open) list.current?.querySelector('[data-active="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [open, active]);

  const show = (): void => {
    if (open || disabled) return;
    setTyped('');
    // Of a long list, what is chosen is where one begins.
    setActive(Math.max(0, options.slice(0, mostRows).findIndex((option) => option.id === value)));
  };
  const close = (): void => setTyped(undefined);
  const choose = (option: SearchOption | undefined): void => {
    if (!option) return;
    close();
    if (option.id === value) return;
    if (unavailable.has(option.id)) onWhy(option.id);
    else onChoose(option.id);
  };
  const key = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape' && open) {
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (open) choose(shown[active]);
      else show();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) show();
      else setActive((row) => Math.min(Math.max(row + (event.key === 'ArrowDown' ? 1 : -1), 0), shown.length - 1));
    }
  };

  return (
    <div
      ref={box}
      className={styles.search}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) close();
      }}
    >
      <span className={styles.field}>
        {chosen?.swatch !== undefined && !open && <Swatch colour={chosen.swatch} size={16} />}
        <input
          id={id}
          className={styles.input}
          role="combobox"
          aria-label={label}
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={open && shown.length > 0 ? rowId(active) : undefined}
          aria-describedby={describedBy}
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          placeholder={open ? (chosen?.label ?? t('search')) : undefined}
          value={typed ?? chosen?.label ?? value}
          onClick={show}
          onChange={(event) => {
            // The first letter typed over what is chosen replaces it.
            setTyped(open ? event.target.value : event.target.value.replace(chosen?.label ?? value, ''));
            setActive(0);
          }}
          onKeyDown={key}
        />
        <Icon name="search" size={16} />
      </span>
      <div ref={list} id={listId} className={styles.list} role="listbox" aria-label={label} hidden={!open}>
        {open &&
          shown.map((option, row) => (
            <div
              key={option.id}
              id={rowId(row)}
              role="option"
              aria-selected={option.id === value}
              data-active={row === active}
              data-unavailable={unavailable.has(option.id) && option.id !== value ? true : undefined}
              // Keeps the keyboard in the field.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              {option.swatch !== undefined && <Swatch colour={option.swatch} size={16} />}
              <span className={styles.name}>{unavailable.has(option.id) && option.id !== value ? t('notNow', { label: option.label }) : option.label}</span>
              {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
            </div>
          ))}
      </div>
      <p className={styles.count} role="status">
        {open && (found.length === 0 ? t('nothingFound') : found.length > shown.length ? t('narrow', { shown: shown.length, all: found.length }) : '')}
      </p>
    </div>
  );
};
