import type { Edit } from './gesture.ts';
import styles from './ToggleControl.module.css';

export interface ToggleControlProps {
  readonly id: string;
  readonly value: boolean;
  readonly edit: Edit;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
}

export const ToggleControl = ({ id, value, edit, describedBy, disabled }: ToggleControlProps) => (
  <input id={id} className={styles.toggle} type="checkbox" role="switch" checked={value} disabled={disabled} aria-describedby={describedBy} onChange={(event) => edit.set(event.target.checked)} />
);
