import { fabricationParts, finishesOf } from '@patternbook/fabrication';
import type { EvaluatedBody } from '@patternbook/fabrication';
import type { Finish } from '@patternbook/product';
import { useQuery } from '@tanstack/react-query';
import { catalogueQuery, productQuery } from '../api/index.ts';
import { exporting, useMessages, useWords } from '../messages/index.ts';
import type { Wanted } from './makings.ts';
import styles from './ExportDialog.module.css';

/** The design's parts as they were built, and what they are made of. */
export interface Built {
  readonly bodies: readonly EvaluatedBody[];
  readonly finishes: Readonly<Record<string, Finish>>;
}

export interface FilamentsProps extends Built {
  readonly product: { readonly id: string; readonly version: string };
  readonly wanted: Wanted;
}

/** What a print in several filaments loads, in the order of the file's slots. */
export const Filaments = ({ bodies, finishes, product, wanted }: FilamentsProps) => {
  const t = useMessages(exporting);
  const say = useWords();
  const materials = useQuery(catalogueQuery).data?.materials;
  const definition = useQuery(productQuery(product.id, product.version)).data?.definition;
  if (!materials || !definition) return null;
  const parts = fabricationParts({ declarations: definition.parts, bodies: bodies.filter(({ id }) => wanted.part === undefined || id === wanted.part), finishes, materials, language: t.language });
  if (!parts.ok) return null;
  const filaments = finishesOf(parts.value.filter(({ finish }) => finish.material.process === 'fdm'));
  if (filaments.length < 2) return null;
  const names = filaments.map(({ material, colour }) => `${say(material.name)}, ${say(colour.name)}`);
  // Pieces of a part may show its colours in another order than the part does.
  const cut = wanted.options?.splits !== undefined;
  return (
    <p className={styles.next} data-filaments={names.length}>
      {t(cut ? 'filamentsAnyOrder' : 'filaments', { count: names.length, names: names.map((name, place) => (cut ? name : `${place + 1}. ${name}`)).join('; ') })}
    </p>
  );
};
