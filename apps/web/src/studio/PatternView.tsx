import { use, useEffect, useMemo, useState } from 'react';
import { checkDesign, formatQuantity, parseDesign } from '@patternbook/product';
import type { Design } from '@patternbook/product';
import { createStage, Viewport } from '@patternbook/viewport';
import type { Workshop } from '@patternbook/workshop';
import { catalogueQuery, productQuery, queryClient } from '../api/index.ts';
import { studio, useMessages } from '../messages/index.ts';
import { usePreferences } from '../preferences/index.ts';
import { ErrorState, Progress } from '../ui/index.ts';
import { browserWorkshop } from './shaping/browserWorkshop.ts';
import { sceneryOf } from './shaping/scenery.ts';
import { wantedQuality } from './view/quality.ts';
import { surfacesOf } from './view/surfaces.ts';
import { useSceneColours } from './view/useSceneColours.ts';
import { usualViewpoint } from './view/viewpoints.ts';
import styles from './PatternView.module.css';

export interface PatternViewProps {
  readonly design: Design;
  readonly label: string;
}

const nothing: ReadonlySet<string> = new Set();

const load = async (design: Design) => {
  const [product, catalogue] = await Promise.all([queryClient.fetchQuery(productQuery(design.product.id, design.product.version)), queryClient.fetchQuery(catalogueQuery)]);
  return { product, catalogue, workshop: browserWorkshop(catalogue.fonts) as Pick<Workshop, 'evaluate'> };
};

/** A design in 3D, to turn and to measure and nothing else. */
export default function PatternView({ design: given, label }: PatternViewProps) {
  const t = useMessages(studio);
  const { language, units } = usePreferences();
  const colours = useSceneColours('--plate');
  const stage = useMemo(createStage, []);
  const parsed = useMemo(() => parseDesign(given), [given]);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  const loading = useMemo(() => load(parsed.value), [parsed.value]);
  const { product, catalogue, workshop } = use(loading);
  const checked = useMemo(() => checkDesign(product.definition, parsed.value), [product.definition, parsed.value]);
  const [state, setState] = useState<'working' | 'shown' | 'failed'>('working');
  const [selected, setSelected] = useState<string>();

  useEffect(() => {
    let gone = false;
    void workshop.evaluate({ source: product.source, values: checked.values, quality: 'final', purpose: 'show' }).then((outcome) => {
      if (gone) return;
      if (outcome.ok) stage.show(sceneryOf(outcome.value, 1, given.turns));
      setState(outcome.ok ? 'shown' : 'failed');
    });
    return () => {
      gone = true;
    };
  }, [workshop, product.source, checked.values, given.turns, stage]);

  return (
    <div className={styles.view}>
      <Viewport
        stage={stage}
        viewpoint={product.definition.view ?? usualViewpoint}
        surfaces={useMemo(() => surfacesOf(checked.finishes, catalogue.materials), [checked.finishes, catalogue.materials])}
        hidden={nothing}
        selected={selected}
        exploded={false}
        dimensions
        active={undefined}
        controls={{}}
        colours={colours}
        quality={useMemo(wantedQuality, [])}
        label={label}
        busy={state === 'working'}
        still
        write={(millimetres) => formatQuantity(millimetres, 'length', { language, system: units, digits: units === 'imperial' ? 2 : 1 })}
        onSelect={(part) => setSelected(part === selected ? undefined : part)}
        unsupported={<p className={styles.notice}>{t('noWebGl')}</p>}
        lost={<p className={styles.notice}>{t('webGlLost')}</p>}
      />
      {state === 'working' && (
        <div className={styles.over}>
          <Progress label={t('preparing')} />
        </div>
      )}
      {state === 'failed' && (
        <div className={styles.over}>
          <ErrorState title={t('faultAtAll')} />
        </div>
      )}
    </div>
  );
}
