import { useImperativeHandle, useMemo, useRef } from 'react';
import type { Ref } from 'react';
import { formatQuantity, formatValue } from '@patternbook/product';
import { Viewport } from '@patternbook/viewport';
import type { HandleEvent, ViewControl, ViewportHandle } from '@patternbook/viewport';
import { studio, useMessages, useWords } from '../../messages/index.ts';
import { usePreferences } from '../../preferences/index.ts';
import { goToField } from '../panel/fieldId.ts';
import { useChecked, useDocument, useResults, useShown, useStudio, useView } from '../useSession.ts';
import { wantedQuality } from './quality.ts';
import { surfacesOf } from './surfaces.ts';
import { useSceneColours } from './useSceneColours.ts';
import { usualViewpoint } from './viewpoints.ts';
import styles from './StudioViewport.module.css';

/** Pixels of the column that ViewTools takes. */
const toolsWidth = 48;

/** Brings the parameter's control on screen before its field is looked for. */
const openField = (view: ReturnType<typeof useStudio>['view'], parameter: string, group: string): void => {
  view.setState({ group, active: parameter });
  requestAnimationFrame(() => goToField(parameter));
};

export const StudioViewport = ({ readOnly, ref }: { readonly readOnly: boolean; readonly ref: Ref<ViewportHandle> }) => {
  const t = useMessages(studio);
  const words = useWords();
  const { language, units } = usePreferences();
  const { definition, catalogue, document, stage, view } = useStudio();
  const { name } = useDocument();
  const { moving } = useShown();
  const { values, visible, finishes } = useChecked();
  const { askedAt } = useResults();
  const { hidden, selected, exploded, dimensions, active } = useView((state) => state);
  const colours = useSceneColours('--paper');
  const surfaces = useMemo(() => surfacesOf(finishes, catalogue.materials), [finishes, catalogue.materials]);
  const quality = useMemo(wantedQuality, []);
  const viewport = useRef<ViewportHandle>(null);
  useImperativeHandle(ref, () => ({ fit: (viewpoint) => viewport.current?.fit(viewpoint) }), []);

  const controls = useMemo(() => {
    const format = { language, system: units };
    return Object.fromEntries(
      Object.entries(definition.parameters).flatMap(([id, parameter]): [string, ViewControl][] => {
        const value = values[id];
        if (!('step' in parameter) || typeof value !== 'number' || !visible.has(id)) return [];
        const { min, max, step } = parameter;
        return [[id, { label: words(parameter.label), value, text: formatValue(parameter, value, format), min, max, step }]];
      }),
    );
  }, [definition, values, visible, language, units, words]);

  const onHandle = ({ parameter, phase, value }: HandleEvent): void => {
    const step = { kind: 'value' as const, parameter };
    if (phase === 'start') {
      document.begin(step);
      view.setState({ active: parameter });
    } else if (phase === 'move') document.apply({ kind: 'setValue', parameter, value }, step);
    else {
      if (phase === 'cancel') document.cancel();
      else document.end();
      view.setState({ active: undefined });
    }
  };

  return (
    <Viewport
      ref={viewport}
      stage={stage}
      viewpoint={definition.view ?? usualViewpoint}
      surfaces={surfaces}
      hidden={hidden}
      selected={selected}
      exploded={exploded}
      dimensions={dimensions}
      active={active}
      controls={readOnly ? {} : controls}
      colours={colours}
      quality={quality}
      label={t('modelOf', { name })}
      busy={askedAt !== undefined}
      still={!moving}
      taken={toolsWidth}
      write={(millimetres) => formatQuantity(millimetres, 'length', { language, system: units, digits: units === 'imperial' ? 2 : 1 })}
      onSelect={(part) => view.setState({ selected: part === view.getState().selected ? undefined : part })}
      {...(!readOnly && {
        onHandle,
        onDimension: (parameter: string) => openField(view, parameter, definition.parameters[parameter]?.group ?? ''),
      })}
      unsupported={
        <div className={styles.notice} role="alert">
          <p>{t('noWebGl')}</p>
          <p>{t('noWebGlHelp')}</p>
        </div>
      }
      lost={<p className={styles.notice}>{t('webGlLost')}</p>}
    />
  );
};
