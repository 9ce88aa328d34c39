import { useMemo } from 'react';
import { formatQuantity } from '@patternbook/product';
import type { SizeParameter, SizeRow } from '@patternbook/product';
import { kinds, useMessages, useWords } from '../../../../messages/index.ts';
import { usePreferences } from '../../../../preferences/index.ts';
import type { Edit } from '../../gesture.ts';
import { SearchControl } from '../choice/SearchControl.tsx';
import styles from './SizeControl.module.css';

export interface SizeControlProps {
  readonly id: string;
  readonly label: string;
  readonly parameter: SizeParameter;
  readonly value: string;
  readonly edit: Edit;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
  readonly unavailable: ReadonlySet<string>;
  readonly onWhy: (row: string) => void;
}

/** Figures beside a row in the list; all of them stand under the field. */
const figuresInRow = 2;

/** One size of a table, with the figures that it stands for and where they come from. */
export const SizeControl = ({ id, label, parameter, value, edit, describedBy, disabled, unavailable, onWhy }: SizeControlProps) => {
  const t = useMessages(kinds);
  const words = useWords();
  const { language, units } = usePreferences();
  const { columns, rows, source } = parameter.table;
  const { options, write } = useMemo(() => {
    const names = Object.keys(columns);
    const figure = (row: SizeRow, name: string): string => formatQuantity(row.values[name] ?? 0, columns[name]?.unit ?? 'length', { language, system: units });
    const write = (row: SizeRow): string => names.map((name) => t('figure', { name: words(columns[name]?.label ?? { en: name }), value: figure(row, name) })).join(' · ');
    return { write, options: rows.map((row) => ({ id: row.id, label: words(row.label), also: row.also, detail: names.slice(0, figuresInRow).map((name) => figure(row, name)).join(' · ') })) };
  }, [columns, rows, words, language, units, t]);
  const chosen = rows.find((row) => row.id === value);
  return (
    <div className={styles.size}>
      <SearchControl id={id} label={label} options={options} value={value} describedBy={describedBy} disabled={disabled} unavailable={unavailable} onChoose={edit.set} onWhy={onWhy} />
      {chosen && <p className={styles.figures}>{write(chosen)}</p>}
      <p className={styles.source}>{t('source', { source })}</p>
    </div>
  );
};
