import { useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { Ref } from 'react';
import { addPlace, changePlace, formatQuantity, formatValue, moveProfilePoint, placesOf, profilePoints, removePlace, removeProfilePoint } from '@patternbook/product';
import { Viewport } from '@patternbook/viewport';
import type { HandleEvent, PointEvent, PointsControl, Touch, ViewControl, ViewPin, ViewportHandle } from '@patternbook/viewport';
import { findings as messages, studio, useMessages, useWords } from '../../messages/index.ts';
import { usePreferences } from '../../preferences/index.ts';
import { keyOfFinding, trianglesOf } from '../findings/place.ts';
import { goToField } from '../panel/fieldId.ts';
import { useChecked, useDocument, useFindings, useResults, useShown, useStudio, useView } from '../useSession.ts';
import { wantedQuality } from './quality.ts';
import { surfacesOf } from './surfaces.ts';
import { useSceneColours } from './useSceneColours.ts';
import { usualViewpoint, viewpointOnto } from './viewpoints.ts';
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
  const found = useMessages(messages);
  const words = useWords();
  const { language, units } = usePreferences();
  const { definition, catalogue, document, stage, view } = useStudio();
  const { name } = useDocument();
  const { moving } = useShown();
  const { values, visible, finishes } = useChecked();
  const { askedAt, good } = useResults();
  const findings = useFindings();
  const { hidden, selected, exploded, dimensions, active, placing, pointed, laid } = useView((state) => state);
  const colours = useSceneColours('--paper');
  const surfaces = useMemo(() => surfacesOf(finishes, catalogue.materials), [finishes, catalogue.materials]);
  const quality = useMemo(wantedQuality, []);
  const viewport = useRef<ViewportHandle>(null);
  useImperativeHandle(ref, () => ({ fit: (viewpoint) => viewport.current?.fit(viewpoint) }), []);

  const finding = findings.find((each) => keyOfFinding(each) === pointed);
  const spot = useMemo(() => {
    const told = finding ? { ...finding, tone: finding.severity } : laid && { ...laid, tone: 'accent' as const };
    const part = good?.evaluation.parts.find(({ id }) => id === told?.part);
    return told && part && told.triangles.length > 0 ? { part: part.id, positions: trianglesOf(part.mesh, told.triangles), colour: colours[told.tone] } : undefined;
  }, [finding, laid, good, colours]);
  const usual = definition.view ?? usualViewpoint;
  const wasLaid = useRef(laid);
  useEffect(() => {
    if (wasLaid.current === laid) return;
    wasLaid.current = laid;
    // What lies down is mostly out of sight; who asked for it is taken there, and back again.
    viewport.current?.fit(laid ? viewpointOnto(laid.rotation, usual) : usual);
  }, [laid, usual]);
  const pins = findings
    .filter((each) => each.severity === 'conflict' || each === finding)
    .map((each): ViewPin => ({ id: keyOfFinding(each), part: each.part, at: each.at, label: found('at', { part: words(definition.parts[each.part]?.name ?? { en: each.part }) }), tone: each.severity, active: each === finding }));

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

  const points = useMemo(() => {
    const write = (amounts: readonly number[]): string => amounts.map((amount) => formatQuantity(amount, 'length', { language, system: units })).join(', ');
    return Object.fromEntries(
      Object.entries(definition.parameters).flatMap(([id, parameter]): [string, PointsControl][] => {
        const value = String(values[id] ?? '');
        if (!visible.has(id) || (parameter.kind !== 'profile' && parameter.kind !== 'points')) return [];
        const all = parameter.kind === 'profile' ? profilePoints(value) : placesOf(parameter, value).map(({ at }) => at);
        const text = (index: number): string => write(all[index] ?? []);
        return [[id, { label: (index) => t('pointOf', { name: words(parameter.label), number: index + 1, at: text(index) }), text, step: parameter.kind === 'profile' ? parameter.snap : 1 }]];
      }),
    );
  }, [definition, values, visible, language, units, words, t]);

  /** The value when the gesture began: what is dragged is measured from there. */
  const begun = useRef('');
  const onPoint = (event: PointEvent): void => {
    const { parameter: id, index } = event;
    const parameter = definition.parameters[id];
    const step = { kind: 'value' as const, parameter: id };
    const now = String(values[id] ?? '');
    const set = (value: string | undefined): void => {
      if (value !== undefined && value !== now) document.apply({ kind: 'setValue', parameter: id, value }, step);
    };
    if (parameter?.kind !== 'profile' && parameter?.kind !== 'points') return;
    if (event.phase === 'start') {
      begun.current = now;
      document.begin(step);
      view.setState({ active: id });
    } else if (event.phase === 'end' || event.phase === 'cancel') {
      if (event.phase === 'cancel') document.cancel();
      else document.end();
      view.setState({ active: undefined });
    } else if (parameter.kind === 'profile') {
      const from = profilePoints(begun.current)[index];
      if (event.phase === 'remove') set(removeProfilePoint(parameter, now, index));
      else if (event.phase === 'move' && from) set(moveProfilePoint(parameter, begun.current, index, [from[0] + (event.by[0] ?? 0), from[1] + (event.by[1] ?? 0)]));
    } else {
      const from = placesOf(parameter, begun.current)[index];
      if (event.phase === 'remove') set(removePlace(parameter, now, index));
      else if (event.phase === 'touch') set(changePlace(parameter, now, index, { at: event.touch.at, normal: event.touch.normal }));
      else if (event.phase === 'move' && from) set(changePlace(parameter, begun.current, index, { at: [from.at[0] + (event.by[0] ?? 0), from.at[1] + (event.by[1] ?? 0), from.at[2] + (event.by[2] ?? 0)] }));
    }
  };
  const placed = placing === undefined ? undefined : definition.parameters[placing];
  const put = ({ part, at, normal }: Touch): void => {
    if (placing === undefined || placed?.kind !== 'points' || part !== placed.part) return;
    const value = addPlace(placed, String(values[placing] ?? ''), { at, normal });
    if (value !== undefined) document.apply({ kind: 'setValue', parameter: placing, value }, { kind: 'value', parameter: placing });
    if (value === undefined || placesOf(placed, value).length >= placed.most) view.setState({ placing: undefined });
  };

  return (
    <Viewport
      ref={viewport}
      stage={stage}
      viewpoint={usual}
      surfaces={surfaces}
      hidden={hidden}
      selected={selected}
      exploded={exploded}
      dimensions={dimensions}
      active={active}
      controls={readOnly ? {} : controls}
      points={readOnly ? {} : points}
      colours={colours}
      spot={spot}
      pins={pins}
      onPin={(key) => view.setState({ pointed: key === pointed ? undefined : key })}
      quality={quality}
      label={t('modelOf', { name })}
      busy={askedAt !== undefined}
      still={!moving}
      taken={toolsWidth}
      write={(millimetres) => formatQuantity(millimetres, 'length', { language, system: units, digits: units === 'imperial' ? 2 : 1 })}
      onSelect={(part) => view.setState({ selected: part === view.getState().selected ? undefined : part })}
      {...(!readOnly && {
        onHandle,
        onPoint,
        onTouch: placed === undefined ? undefined : put,
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
