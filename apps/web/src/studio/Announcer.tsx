import { useEffect, useRef, useState } from 'react';
import { studio, useMessages, useWords } from '../messages/index.ts';
import { useFormats, VisuallyHidden } from '../ui/index.ts';
import { useChecked, useOffers, useResults, useShown } from './useSession.ts';

/** Tells people who do not see the model what became of their edit, once it has come to rest. */
export const Announcer = () => {
  const t = useMessages(studio);
  const words = useWords();
  const format = useFormats();
  const { moving, edit } = useShown();
  const { conflicts } = useChecked();
  const { askedAt } = useResults();
  const offers = useOffers();
  const [said, setSaid] = useState('');
  const before = useRef<{ edit: number; rules: string }>(undefined);
  const rules = conflicts.map(({ rule }) => rule).join(' ');
  const still = !moving && askedAt === undefined && offers !== undefined;

  useEffect(() => {
    if (!still || !offers) return;
    const last = before.current;
    before.current = { edit, rules };
    // What the page opens with is read from the page.
    if (!last || last.edit === edit) return;
    const shaped = t('saidShaped', { size: format.size(offers.size), mass: format.mass(offers.grams) });
    const [conflict] = conflicts.filter(({ rule }) => !last.rules.split(' ').includes(rule));
    const clash = conflict ? t('saidConflict', { sentence: words(conflict.message) }) : last.rules !== '' && rules === '' ? t('saidMended') : '';
    setSaid(`${clash} ${shaped}`.trim());
  }, [still, edit, rules, offers, conflicts, t, words, format]);

  return (
    <div role="status" aria-live="polite" data-announced>
      <VisuallyHidden>{said}</VisuallyHidden>
    </div>
  );
};
