import { findFinish } from '@patternbook/fabrication';
import type { Change, Explained, Finding } from '@patternbook/fabrication';
import { formatValue, sameTurn } from '@patternbook/product';
import { useEffect, useRef, useState } from 'react';
import { findings as messages, useMessages, useWords } from '../../messages/index.ts';
import { usePreferences } from '../../preferences/index.ts';
import { Button } from '../../ui/index.ts';
import { useChecked, useShown, useStudio } from '../useSession.ts';
import { explainInWorker } from './explainingWorker.ts';
import type { Explaining } from './explainingWorker.ts';
import styles from './WaysOut.module.css';

type State = { readonly kind: 'idle' } | { readonly kind: 'trying' } | { readonly kind: 'known'; readonly edit: number; readonly explained: Explained | undefined };

/** One press, one step back. */
const Way = ({ change }: { readonly change: Change }) => {
  const t = useMessages(messages);
  const words = useWords();
  const { language, units } = usePreferences();
  const { definition, catalogue, document, results } = useStudio();
  switch (change.kind) {
    case 'value': {
      const parameter = definition.parameters[change.parameter];
      if (!parameter) return null;
      const value = formatValue(parameter, change.to, { language, system: units });
      return (
        <Button onClick={() => document.apply({ kind: 'setValue', parameter: change.parameter, value: change.to }, { kind: 'repair', parameters: [change.parameter] })}>
          {t('set', { parameter: words(parameter.label), value })}
        </Button>
      );
    }
    case 'material': {
      const found = findFinish(catalogue.materials, { material: change.to, colour: change.colour });
      return (
        found && (
          <Button onClick={() => document.apply({ kind: 'setFinish', place: change.part, finish: { material: change.to, colour: change.colour } }, { kind: 'finish', place: change.part })}>
            {t('material', { material: words(found.material.name) })}
          </Button>
        )
      );
    }
    case 'orientation':
      return (
        <Button
          onClick={() => {
            const own = results.state().good?.evaluation.parts.find(({ id }) => id === change.part)?.printRotation;
            document.apply({ kind: 'setTurn', part: change.part, turn: sameTurn(change.to, own) ? null : change.to }, { kind: 'turn', part: change.part });
          }}
        >
          {t('turned')}
        </Button>
      );
  }
};

/** What causes a finding, and changes that were tried and mend it; worked out when somebody asks. */
export const WaysOut = ({ finding }: { readonly finding: Finding }) => {
  const t = useMessages(messages);
  const words = useWords();
  const { definition, catalogue, product } = useStudio();
  const { values, finishes } = useChecked();
  const { edit, design } = useShown();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const running = useRef<Explaining>(undefined);
  useEffect(() => () => running.current?.stop(), []);

  const ask = async (): Promise<void> => {
    const { materials, machines, fonts } = catalogue;
    setState({ kind: 'trying' });
    const explaining = explainInWorker({ finding, definition, source: product.source, values, finishes, turns: design.turns, materials, machines, fonts });
    running.current = explaining;
    const explained = await explaining.answer;
    if (running.current === explaining) setState({ kind: 'known', edit, explained });
  };
  const stop = (): void => {
    running.current?.stop();
    running.current = undefined;
    setState({ kind: 'idle' });
  };

  if (state.kind === 'trying') {
    return (
      <Button busy={false} icon="close" onClick={stop}>
        {t('trying')} · {t('stop')}
      </Button>
    );
  }
  // What was tried on an earlier state says nothing about this one.
  if (state.kind === 'idle' || state.edit !== edit) return <Button onClick={() => void ask()}>{t('help')}</Button>;
  const { changes = [], causes = [] } = state.explained ?? {};
  const names = causes.slice(0, 2).flatMap(({ parameter }) => (definition.parameters[parameter] ? [words(definition.parameters[parameter].label)] : []));
  return (
    <div className={styles.ways} role="status">
      {names.length > 0 && <p className={styles.note}>{t('because', { parameters: new Intl.ListFormat(t.language).format(names) })}</p>}
      {changes.map((change) => (
        <Way key={JSON.stringify([change.kind, change.to])} change={change} />
      ))}
      {changes.length === 0 && <p className={styles.note}>{t('noHelp')}</p>}
    </div>
  );
};
