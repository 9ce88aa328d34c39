import type { SplitKeys } from '@patternbook/fabrication';
import { cutting as messages, exporting, useMessages, useWords } from '../messages/index.ts';
import { Button, Field, Select, useFormats } from '../ui/index.ts';
import type { Cutting } from './splits.ts';
import styles from './ExportDialog.module.css';

export interface CutQuestionProps {
  readonly cutting: Cutting;
  /** What joins the pieces of parts that nobody chose cuts for. */
  readonly keys: SplitKeys | 'whole';
  /** Whether the file goes to a printer, which may be smaller than those that are known here. */
  readonly printed: boolean;
  /** The part that is opened where nothing is cut yet; the likeliest if left out. */
  readonly part: string | undefined;
  readonly nameOf: (part: string) => string;
  readonly machineName: (machine: string) => string;
  readonly disabled: boolean;
  readonly onKeys: (keys: SplitKeys | 'whole') => void;
  readonly onCut: ((part?: string) => void) | undefined;
}

/** How parts that are too large, or that somebody wants to be smaller, are cut into pieces. */
export const CutQuestion = ({ cutting: { suggested, chosen }, keys, printed, part, nameOf, machineName, disabled, onKeys, onCut }: CutQuestionProps) => {
  const t = useMessages(exporting);
  const cut = useMessages(messages);
  const say = useWords();
  const format = useFormats();
  const [first] = suggested;
  return (
    <div className={styles.cuts}>
      {chosen.map((each) => (
        <div key={each.part} className={styles.chosen} data-cut={each.part}>
          <p>
            {cut('chosen', { part: nameOf(each.part), count: each.pieces })} {cut('chosenKeys', { keys: cut(each.keys) })}{each.bed && ` ${cut('chosenBed', { size: format.size([each.bed.x, each.bed.y, each.bed.z]), machine: machineName(each.machine) })}`}
          </p>
          {onCut && (
            <Button icon="cut" disabled={disabled} onClick={() => onCut(each.part)}>
              {cut('change')}
            </Button>
          )}
        </div>
      ))}
      {first && (
        <Field label={t('tooLarge', { parts: new Intl.ListFormat(t.language).format(suggested.map((each) => nameOf(each.part))) })} help={suggested.map(({ why }) => say(why)).join(' ')}>
          {(attributes) => (
            <Select {...attributes} value={keys} disabled={disabled} onChange={(event) => onKeys(event.target.value as SplitKeys | 'whole')}>
              {(['dowels', 'dovetail', 'screws', 'none'] as const).map((each) => (
                <option key={each} value={each}>
                  {t(`cut-${each}`, { count: suggested.reduce((sum, { pieces }) => sum + pieces, 0) })}
                </option>
              ))}
              <option value="whole">{t('cut-whole')}</option>
            </Select>
          )}
        </Field>
      )}
      {first && onCut && (
        <Button className={styles.choose} icon="cut" disabled={disabled} onClick={() => onCut(first.part)}>
          {cut('choose')}
        </Button>
      )}
      {!first && chosen.length === 0 && onCut && printed && (
        <Button className={styles.choose} look="quiet" icon="cut" disabled={disabled} onClick={() => onCut(part)}>
          {cut('anyway')}
        </Button>
      )}
    </div>
  );
};
