import type { PatternCard } from '../api/index.ts';
import { plates, useMessages, useWords } from '../messages/index.ts';
import { useFormats } from '../ui/index.ts';
import styles from './Plate.module.css';

type Change = PatternCard['changes']['shown'][number];

/** Degrees are small numbers here; a tenth is more than a slider gives. */
const digits = 1;

const useChange = (): ((change: Change) => string) => {
  const t = useMessages(plates);
  const words = useWords();
  const format = useFormats();
  return ({ kind, label, value, words: named }) => {
    const name = words(label);
    if (named) return t('setting', { label: name, value: words(named) });
    if (typeof value === 'boolean') return t('setting', { label: name, value: t(value ? 'on' : 'off') });
    if (typeof value === 'string') return t('setting', { label: name, value: value.replace(/\s+/g, ' ') });
    const quantities: Partial<Record<Change['kind'], string>> = { length: format.length(value), angle: `${format.number(value, digits)}°`, ratio: format.share(value) };
    return t('quantity', { label: name, value: quantities[kind] ?? format.number(value, digits) });
  };
};

/** One line of what a pattern changed; nothing when it changed nothing that can be seen. */
export const ChangeLine = ({ changes }: { readonly changes: PatternCard['changes'] }) => {
  const t = useMessages(plates);
  const say = useChange();
  const shown = changes.shown.slice(0, 2);
  if (shown.length === 0) return null;
  const rest = changes.count - shown.length;
  return (
    <p className={styles.line} dir="auto">
      {shown.map(say).join(', ')}
      {rest > 0 && `, ${t('moreChanges', { count: rest })}`}
    </p>
  );
};
