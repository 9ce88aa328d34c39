import { lazy, Suspense } from 'react';
import { applyOperation, presetOperation } from '@patternbook/product';
import { loadMessages, ownPresets, studio, useMessages, useWords } from '../../messages/index.ts';
import { Picture } from '../../ui/index.ts';
import { sameDesign } from '../document/places.ts';
import { useDocument, useStudio } from '../useSession.ts';
import styles from './Presets.module.css';

/** Not among what the studio needs before the first model. */
const OwnPresets = lazy(() => Promise.all([import('../presets/OwnPresets.tsx'), loadMessages(ownPresets)]).then(([{ OwnPresets: component }]) => ({ default: component })));

/** The product's ready-made beginnings, as pictures. Choosing one is a step like any other. */
const ShippedPresets = ({ disabled }: { readonly disabled: boolean }) => {
  const t = useMessages(studio);
  const words = useWords();
  const { definition, product, document } = useStudio();
  const { design } = useDocument();
  if (definition.presets.length === 0) return null;
  return (
    <ul className={styles.presets} aria-label={t('presets')}>
      {definition.presets.map((preset) => {
        const operation = presetOperation(definition, design, preset.id);
        const chosen = operation !== undefined && sameDesign(applyOperation(design, operation).design, design);
        return (
          <li key={preset.id}>
            <button type="button" className={styles.preset} aria-pressed={chosen} disabled={disabled} data-preset={preset.id} onClick={() => operation && document.apply(operation, { kind: 'preset', preset: preset.id })}>
              <Picture src={product.presets.find(({ id }) => id === preset.id)?.picture.small} alt="" ratio="4 / 3" />
              <span className={styles.name}>{words(preset.name)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
};

/** What a design can begin from: the product's presets, and the person's own. */
export const Presets = ({ disabled }: { readonly disabled: boolean }) => (
  <>
    <ShippedPresets disabled={disabled} />
    {!disabled && (
      <Suspense>
        <OwnPresets />
      </Suspense>
    )}
  </>
);
