import { memo } from 'react';
import { ownPresets, useMessages } from '../../messages/index.ts';
import type { OwnPreset } from '../../api/index.ts';
import { Icon } from '../../ui/index.ts';
import { ActionList } from '../floating/ActionList.tsx';
import styles from './OwnPresets.module.css';

export interface OwnPresetRowProps {
  readonly preset: OwnPreset;
  /** What it sets, in a line. */
  readonly summary: string;
  /** The design is as it says. */
  readonly chosen: boolean;
  readonly onChoose: (preset: OwnPreset) => void;
  readonly onRename: (preset: OwnPreset) => void;
  readonly onExport: (preset: OwnPreset) => void;
  readonly onRemove: (preset: OwnPreset) => void;
}

/** One preset of one's own: pressing it begins from it. */
export const OwnPresetRow = memo(({ preset, summary, chosen, onChoose, onRename, onExport, onRemove }: OwnPresetRowProps) => {
  const t = useMessages(ownPresets);
  const { id, name } = preset;
  return (
    <li className={styles.row}>
      <button type="button" className={styles.preset} aria-pressed={chosen} data-own-preset={id} onClick={() => onChoose(preset)}>
        <span className={styles.name}>
          <bdi>{name}</bdi>
          {chosen && <Icon name="check" size={16} />}
        </span>
        <span className={styles.summary}>{summary}</span>
      </button>
      <ActionList
        icon="more"
        label={t('moreAbout', { name })}
        side="below"
        groups={[
          [
            { label: t('rename'), icon: 'edit', act: () => onRename(preset), id: 'rename-preset' },
            { label: t('exportOne'), icon: 'download', act: () => onExport(preset), id: 'export-preset' },
          ],
          [{ label: t('remove'), icon: 'trash', act: () => onRemove(preset), id: 'remove-preset' }],
        ]}
      />
    </li>
  );
});
