import { useState } from 'react';
import { pattern as catalogue, useMessages } from '../../messages/index.ts';
import { Button } from '../../ui/index.ts';
import styles from './Story.module.css';

/** More than this is folded, so that what can be done stays in reach. */
const foldedLetters = 700;

/** The maker's words: plain text in paragraphs, whatever was typed. */
export const Story = ({ text }: { readonly text: string }) => {
  const t = useMessages(catalogue);
  const [open, setOpen] = useState(false);
  const long = text.length > foldedLetters;
  const shown = long && !open ? `${text.slice(0, foldedLetters).replace(/\s+\S*$/, '')} …` : text;
  if (text === '') return <p className={styles.none}>{t('noStory')}</p>;
  return (
    <div className={styles.story}>
      {shown.split(/\n\s*\n/).map((paragraph, index) => (
        <p key={index} dir="auto">
          {paragraph}
        </p>
      ))}
      {long && (
        <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'lessLines' : 'moreLines')}
        </Button>
      )}
    </div>
  );
};
