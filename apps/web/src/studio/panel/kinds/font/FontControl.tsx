import { Suspense, useEffect, useRef, useState } from 'react';
import type { ComponentType } from 'react';
import type { FontParameter } from '@patternbook/product';
import { fonts as words, loadMessages, studio, useMessages } from '../../../../messages/index.ts';
import { Button, Icon, Notice, Skeleton } from '../../../../ui/index.ts';
import { useChecked, useStudio } from '../../../useSession.ts';
import type { Edit } from '../../gesture.ts';
import { sampleOf, worthShowing } from './findFonts.ts';
import type { Font } from './findFonts.ts';
import type { FontListProps } from './FontList.tsx';
import { usePreviewFace } from './usePreviewFace.ts';
import styles from './FontControl.module.css';

/** The list and its words come when it is first opened. */
const loadList = (): Promise<ComponentType<FontListProps>> => Promise.all([import('./FontList.tsx'), loadMessages(words)]).then(([{ FontList }]) => FontList);

export interface FontControlProps {
  readonly id: string;
  readonly label: string;
  readonly parameter: FontParameter;
  readonly value: string;
  readonly edit: Edit;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
  /** Fonts that other values forbid now. */
  readonly unavailable: ReadonlySet<string>;
  /** Asks why a font cannot be had. */
  readonly onWhy: (wanted: string) => void;
}

/** What a design names that the catalogue no longer has. */
const unknown = (id: string): Font => ({ id, name: id, category: '', scripts: [], hash: '', fallback: false, url: '' });

/**
 * A font, shown in the person's own words. The list opens in its place, so that it covers neither the model nor anything
 * else. Going through it with the arrow keys shows each font on the model; only the one that is kept is a step.
 */
export const FontControl = ({ id, label, parameter, value, edit, describedBy, disabled, unavailable, onWhy }: FontControlProps) => {
  const { catalogue } = useStudio();
  const { values } = useChecked();
  const t = useMessages(studio);
  const [open, setOpen] = useState(false);
  const [List, setList] = useState<ComponentType<FontListProps>>();
  const [failed, setFailed] = useState(false);
  const trying = useRef(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const text = parameter.sample === undefined ? '' : String(values[parameter.sample] ?? '');
  const fonts = parameter.only ? catalogue.fonts.filter((font) => parameter.only?.includes(font.id)) : catalogue.fonts;
  const chosen = catalogue.fonts.find((font) => font.id === value) ?? unknown(value);
  const sample = sampleOf(text, chosen.name);
  const family = usePreviewFace(chosen, worthShowing(chosen, sample));

  const keep = (): void => {
    if (!trying.current) return;
    trying.current = false;
    edit.end();
  };
  // Leaving for another group of settings keeps what is on the model.
  const leave = useRef(keep);
  useEffect(() => {
    leave.current = keep;
  });
  useEffect(() => () => leave.current(), []);

  const load = (): void => {
    setFailed(false);
    loadList().then((list) => setList(() => list), () => setFailed(true));
  };
  const close = (): void => {
    setOpen(false);
    trigger.current?.focus();
  };
  const show = (font: string): void => {
    if (unavailable.has(font)) return;
    if (!trying.current) edit.begin();
    trying.current = true;
    edit.set(font);
  };
  const choose = (font: string): void => {
    if (unavailable.has(font) && font !== value) onWhy(font);
    else edit.set(font);
    keep();
  };

  return (
    <div
      className={styles.font}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) keep();
      }}
    >
      <button
        ref={trigger}
        id={id}
        type="button"
        className={styles.chosen}
        aria-labelledby={`${id}-label ${id}`}
        aria-describedby={describedBy}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        disabled={disabled}
        onClick={() => {
          keep();
          setOpen(!open);
          if (!open && !List) load();
        }}
      >
        <span className={styles.sample} dir="auto" style={family === undefined ? undefined : { fontFamily: `${family}, var(--sans)` }}>
          {sample}
        </span>
        {sample !== chosen.name && <span className={styles.name}>{chosen.name}</span>}
        <Icon name={open ? 'chevronUp' : 'chevronDown'} size={18} />
      </button>
      <div id={`${id}-list`} hidden={!open}>
        {open && failed && (
          <Notice kind="conflict" announce>
            <p>{t('fault-resource-missing')}</p>
            <Button onClick={load}>{t('tryAgain')}</Button>
          </Notice>
        )}
        {open && !failed && !List && <Skeleton height="12rem" />}
        {open && List && (
          <Suspense fallback={<Skeleton height="12rem" />}>
            <List
              id={`${id}-fonts`}
              label={label}
              fonts={fonts}
              text={text}
              value={value}
              unavailable={unavailable}
              onShow={show}
              onChoose={choose}
              onDone={close}
              onCancel={() => {
                if (trying.current) edit.cancel();
                trying.current = false;
                close();
              }}
            />
          </Suspense>
        )}
      </div>
    </div>
  );
};
