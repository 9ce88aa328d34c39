import type { PatternCard } from '../api/index.ts';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { plates, useMessages, useWords } from '../messages/index.ts';
import { Icon, Picture } from '../ui/index.ts';
import { ChangeLine } from './ChangeLine.tsx';
import styles from './Plate.module.css';

export interface PatternPlateProps {
  readonly pattern: PatternCard;
  readonly priority?: 'first' | 'later';
  /** Of the name: one below the section's title. */
  readonly level?: 2 | 3;
}

/** A pattern as a plate: its picture, name and maker, what it changed, and how it hangs in the lineage. */
export const PatternPlate = memo(function PatternPlate({ pattern, priority = 'later', level = 2 }: PatternPlateProps) {
  const t = useMessages(plates);
  const words = useWords();
  const Heading = `h${level}` as const;
  return (
    <article className={styles.plate}>
      <Picture src={pattern.picture.small} alt="" ratio="4 / 3" priority={priority} className={styles.picture} />
      <div className={styles.caption}>
        <Heading className={styles.heading}>
          <Link to="/patterns/$id" params={{ id: pattern.id }} className={styles.name} dir="auto">
            {pattern.name}
          </Link>
        </Heading>
        <p className={styles.line} dir="auto">
          {t('by', { maker: pattern.author.name })}
        </p>
        <ChangeLine changes={pattern.changes} />
        <p className={styles.lineage}>
          <Icon name={pattern.parent ? 'lineage' : 'root'} size={15} />
          <span dir="auto">
            {pattern.parent ? t('remixOf', { name: pattern.parent.name }) : words(pattern.product.name)}
            {pattern.remixes > 0 && ` · ${t('remixes', { count: pattern.remixes })}`}
          </span>
        </p>
      </div>
    </article>
  );
});
