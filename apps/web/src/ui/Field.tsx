import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { classes } from './classes.ts';
import styles from './Field.module.css';

export interface FieldProps {
  readonly label: string;
  /** Beside the label, such as "optional". */
  readonly note?: string | undefined;
  readonly help?: ReactNode;
  /** One sentence that says what to do. */
  readonly fault?: string | undefined;
  /** Under the control, to the right, such as "12 of 80". */
  readonly counter?: string | undefined;
  readonly className?: string | undefined;
  /** Draws the control with the attributes that tie it to its label, help and fault. */
  readonly children: (attributes: { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': true | undefined }) => ReactNode;
}

export const Field = ({ label, note, help, fault, counter, className, children }: FieldProps) => {
  const id = useId();
  const describedBy = [fault && `${id}-fault`, help && `${id}-help`].filter(Boolean).join(' ');
  return (
    <div className={classes(styles.field, className)}>
      <label className={styles.label} htmlFor={id}>
        {label} {note && <span className={styles.note}>{note}</span>}
      </label>
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': fault ? true : undefined })}
      {fault && (
        <p className={styles.fault} id={`${id}-fault`} role="alert">
          <Icon name="conflict" size={18} />
          {fault}
        </p>
      )}
      {(help || counter) && (
        <div className={styles.under}>
          {help && (
            <p className={styles.help} id={`${id}-help`}>
              {help}
            </p>
          )}
          {counter && <span className={classes(styles.help, styles.counter)}>{counter}</span>}
        </div>
      )}
    </div>
  );
};

export const TextInput = ({ className, type = 'text', ...rest }: ComponentProps<'input'>) => (
  <input {...rest} type={type} className={classes(styles.input, className)} />
);

export const TextArea = ({ className, ...rest }: ComponentProps<'textarea'>) => <textarea {...rest} className={classes(styles.input, styles.area, className)} />;

/** The platform's own list: it is the best one on phones, and costs nothing. */
export const Select = ({ className, children, ...rest }: ComponentProps<'select'>) => (
  <span className={styles.select}>
    <select {...rest} className={classes(styles.input, className)}>
      {children}
    </select>
    <Icon name="chevronDown" size={18} />
  </span>
);
