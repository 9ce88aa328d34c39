import { availabilityAmong, availabilityOf } from '@patternbook/product';
import type { Availability, Parameter } from '@patternbook/product';
import { lazy, Suspense, useRef } from 'react';
import { studio, useMessages, useWords } from '../../messages/index.ts';
import { useChecked, useStudio, useView } from '../useSession.ts';
import { useNarrow } from '../useNarrow.ts';
import { conflictId, Conflicts } from './Conflicts.tsx';
import { Finishes } from './Finishes.tsx';
import { GroupTabs } from './GroupTabs.tsx';
import { ParameterControl } from './ParameterControl.tsx';
import { Presets } from './Presets.tsx';
import styles from './Panel.module.css';

/** Worked out once the model is on the screen, so their words come then. */
const Findings = lazy(() => import('../findings/Findings.tsx'));

/** Sections that every product has beside its own groups. */
const start = 'section:start';
const finishes = 'section:finishes';

/** The same object while nothing has changed, so that a control is drawn again only when its own freedom does. */
const useStableAvailability = () => {
  const known = useRef(new Map<string, { readonly key: string; readonly availability: Availability }>());
  return (id: string, availability: Availability): Availability => {
    const key = JSON.stringify(availability);
    const before = known.current.get(id);
    if (before?.key === key) return before.availability;
    known.current.set(id, { key, availability });
    return availability;
  };
};

const Group = ({ group, disabled }: { readonly group: string; readonly disabled: boolean }) => {
  const { definition, catalogue } = useStudio();
  const { values, visible, conflicts, refusals } = useChecked();
  const availability = useStableAvailability();
  const parameters = Object.entries(definition.parameters).filter(([id, parameter]) => parameter.group === group && visible.has(id));
  const freedomOf = (id: string, parameter: Parameter): Availability =>
    parameter.kind === 'font' && !parameter.only ? availabilityAmong({ definition, values, parameter: id, options: catalogue.fonts.map((font) => font.id) }) : availabilityOf(definition, values, id);
  const troubleOf = (id: string): string | undefined => {
    const refusal = refusals.find((each) => each.parameter === id);
    const conflict = conflicts.find((each) => each.parameters.includes(id));
    return refusal ? conflictId(id) : conflict && conflictId(conflict.rule);
  };
  return parameters.map(([id, parameter]: [string, Parameter]) => {
    const value = values[id];
    return value === undefined ? null : <ParameterControl key={id} id={id} parameter={parameter} value={value} availability={availability(id, freedomOf(id, parameter))} trouble={troubleOf(id)} disabled={disabled} />;
  });
};

/** Everything that can be set, generated from the product's parameters. Narrow screens show one group at a time. */
export const Panel = ({ disabled }: { readonly disabled: boolean }) => {
  const t = useMessages(studio);
  const words = useWords();
  const narrow = useNarrow();
  const { definition, view } = useStudio();
  const { visible } = useChecked();
  const chosen = useView((state) => state.group);
  const groups = definition.groups.filter(({ id }) => Object.entries(definition.parameters).some(([parameter, { group }]) => group === id && visible.has(parameter)));
  const presets = !disabled;

  if (narrow) {
    const tabs = [
      ...groups.map(({ id, label }) => ({ id, label: words(label), panel: () => <Group group={id} disabled={disabled} /> })),
      { id: finishes, label: t('partsAndFinishes'), panel: () => <Finishes disabled={disabled} /> },
      ...(presets ? [{ id: start, label: t('presets'), panel: () => <Presets disabled={disabled} /> }] : []),
    ];
    return (
      <div className={styles.narrow}>
        <Conflicts disabled={disabled} named />
        <GroupTabs label={t('groups')} tabs={tabs} chosen={chosen ?? ''} onChoose={(group) => view.setState({ group })} />
      </div>
    );
  }
  return (
    <div className={styles.panel}>
      <Conflicts disabled={disabled} named />
      <Suspense>
        <Findings disabled={disabled} only="conflict" />
      </Suspense>
      {presets && (
        <section className={styles.section}>
          <h2>{t('presets')}</h2>
          <Presets disabled={disabled} />
        </section>
      )}
      {groups.map(({ id, label }) => (
        <section key={id} className={styles.section} data-group={id}>
          <h2>{words(label)}</h2>
          <Group group={id} disabled={disabled} />
        </section>
      ))}
      <section className={styles.section}>
        <h2>{t('partsAndFinishes')}</h2>
        <Finishes disabled={disabled} />
      </section>
    </div>
  );
};
