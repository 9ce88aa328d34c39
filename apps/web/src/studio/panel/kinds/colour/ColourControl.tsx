import type { Edit } from '../../gesture.ts';
import styles from './ColourControl.module.css';

export interface ColourControlProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly edit: Edit;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
}

/** The platform's own colour picker; trying colours in it is one step. */
export const ColourControl = ({ id, label, value, edit, describedBy, disabled }: ColourControlProps) => (
  <span className={styles.colour}>
    <input id={id} type="color" aria-label={label} aria-describedby={describedBy} value={value} disabled={disabled} onFocus={edit.begin} onBlur={edit.end} onChange={(event) => edit.set(event.target.value.toLowerCase())} />
    <code>{value}</code>
  </span>
);
