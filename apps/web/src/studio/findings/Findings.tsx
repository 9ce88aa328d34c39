import { sayFinding } from '@patternbook/fabrication';
import type { Finding } from '@patternbook/fabrication';
import { findings as messages, useMessages, useWords } from '../../messages/index.ts';
import { usePreferences } from '../../preferences/index.ts';
import { Button, Icon } from '../../ui/index.ts';
import { useChecked, useFindings, useStudio, useView } from '../useSession.ts';
import { keyOfFinding } from './place.ts';
import { WaysOut } from './WaysOut.tsx';
import styles from '../panel/Conflicts.module.css';

const Told = ({ finding, disabled }: { readonly finding: Finding; readonly disabled: boolean }) => {
  const t = useMessages(messages);
  const words = useWords();
  const { language, units } = usePreferences();
  const { view, definition, catalogue } = useStudio();
  const key = keyOfFinding(finding);
  const pointed = useView((state) => state.pointed) === key;
  const cut = useView((state) => state.cuts[finding.part]) !== undefined;
  const { finishes } = useChecked();
  const material = catalogue.materials.find(({ id }) => id === finishes[finding.part]?.material);
  const printed = material !== undefined && !('sheets' in material);
  const part = definition.parts[finding.part];
  const { says, todo } = sayFinding(finding, { language, system: units });
  return (
    <li className={styles.trouble} data-kind={finding.severity} data-finding={finding.code}>
      <Icon name={finding.severity} size={18} className={styles.icon} label={t(finding.severity)} />
      <p>
        {part && Object.keys(definition.parts).length > 1 && <strong>{words(part.name)}: </strong>}
        {says} <span className={styles.author}>{todo}</span>
      </p>
      <div className={styles.repairs}>
        <Button className={styles.repair} icon="eye" aria-pressed={pointed} onClick={() => view.setState({ pointed: pointed ? undefined : key })}>
          {t(pointed ? 'hide' : 'show')}
        </Button>
        {finding.code === 'too-large' && printed && (
          <Button icon="cut" onClick={() => view.setState({ cutting: { part: finding.part, forFile: false } })}>
            {t(cut ? 'changeCuts' : 'cutUp')}
          </Button>
        )}
        {!disabled && <WaysOut finding={finding} />}
      </div>
    </li>
  );
};

/** What cannot be made, or not well, each with where it is and what would help. */
export default function Findings({ disabled, only }: { readonly disabled: boolean; readonly only?: Finding['severity'] }) {
  const t = useMessages(messages);
  const all = useFindings();
  const found = only === undefined ? all : all.filter(({ severity }) => severity === only);
  if (found.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('findings')}>
      {found.map((finding) => (
        <Told key={keyOfFinding(finding)} finding={finding} disabled={disabled} />
      ))}
    </ul>
  );
}
