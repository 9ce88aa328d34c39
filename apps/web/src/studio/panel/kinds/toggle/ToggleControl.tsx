import type { Edit } from '../../gesture.ts';
import styles from './ToggleControl.module.css';

export interface ToggleControlProps {
  readonly id: string;
  readonly value: boolean;
  readonly edit: Edit;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
  /** Other values forbid to switch it now. */
  readonly unavailable: boolean;
  readonly onWhy: (wanted: boolean) => void;
}

export const ToggleControl = ({ id, value, edit, describedBy, disabled, unavailable, onWhy }: ToggleControlProps) => (
  <input id={id} className={styles.toggle} type="checkbox" role="switch" checked={value} disabled={disabled} aria-describedby={describedBy} onChange={(event) => (unavailable ? onWhy(event.target.checked) : edit.set(event.target.checked))} />
);
