import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import { classes } from './classes.ts';
import styles from './Floating.module.css';

export interface MenuProps {
  /** The button that opens it; must pass on the attributes that it is given. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}

export const Menu = ({ trigger, align = 'end', children }: MenuProps) => (
  <Base.Root modal={false}>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner className={styles.positioner} align={align} sideOffset={6} collisionPadding={8}>
        <Base.Popup className={styles.popup}>{children}</Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);

export interface MenuItemProps {
  readonly icon?: IconName;
  readonly children: ReactNode;
  readonly onSelect?: () => void;
  /** A link to draw instead; it is followed by Enter as well. */
  readonly render?: ReactElement<Record<string, unknown>>;
  readonly disabled?: boolean;
  readonly look?: 'normal' | 'danger';
  /** The shortcut, as written on keys. */
  readonly keys?: string;
}

export const MenuItem = ({ icon, children, onSelect, render, disabled = false, look = 'normal', keys }: MenuItemProps) => (
  <Base.Item className={classes(styles.item, look === 'danger' && styles.danger)} disabled={disabled} {...(onSelect && { onClick: onSelect })} {...(render && { render })}>
    {icon && <Icon name={icon} />}
    {children}
    {keys && <span className={styles.key}>{keys}</span>}
  </Base.Item>
);

export interface MenuChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of several, inside a menu. */
export const MenuChoice = <Value extends string>({ label, value, options, onChange }: MenuChoiceProps<Value>) => (
  <Base.RadioGroup value={value} onValueChange={(next: Value) => onChange(next)}>
    <Base.GroupLabel className={styles.groupLabel}>{label}</Base.GroupLabel>
    {options.map((option) => (
      <Base.RadioItem key={option.value} value={option.value} className={styles.item} closeOnClick={false}>
        <span className={styles.check}>
          <Base.RadioItemIndicator>
            <Icon name="check" size={18} />
          </Base.RadioItemIndicator>
        </span>
        {option.label}
      </Base.RadioItem>
    ))}
  </Base.RadioGroup>
);

export const MenuSeparator = () => <Base.Separator className={styles.separator} />;
