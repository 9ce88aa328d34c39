import type { ComponentProps, ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { LinkProps } from '@tanstack/react-router';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import { classes } from './classes.ts';
import styles from './Button.module.css';

/** "primary" is the one thing to do on a page or in a dialog. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Dress {
  readonly look?: ButtonLook;
  readonly size?: 'medium' | 'large';
  readonly wide?: boolean;
  readonly icon?: IconName;
}

const dress = ({ look = 'secondary', size = 'medium', wide = false }: Dress, className?: string): string =>
  classes(styles.button, styles[look], size === 'large' && styles.large, wide && styles.wide, className);

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'size'>, Dress {
  /** Shows that it is being done, and ignores further presses. */
  readonly busy?: boolean;
}

export const Button = ({ look, size, wide, icon, busy = false, className, children, onClick, type = 'button', ...rest }: ButtonProps) => (
  <button
    {...rest}
    type={type}
    className={dress({ ...(look && { look }), ...(size && { size }), ...(wide && { wide }) }, className)}
    aria-busy={busy || undefined}
    // Stays focusable while busy, so that the keyboard does not lose its place.
    aria-disabled={busy || undefined}
    onClick={busy ? (event) => event.preventDefault() : onClick}
  >
    {busy ? <span className={styles.busy} aria-hidden /> : icon && <Icon name={icon} size={18} />}
    {children}
  </button>
);

/** A link within the site that looks like a button. */
export const ButtonLink = ({ look, size, wide, icon, className, children, ...to }: LinkProps & Dress & { readonly className?: string | undefined; readonly 'aria-label'?: string; readonly children: ReactNode }) => (
  <Link {...to} className={dress({ ...(look && { look }), ...(size && { size }), ...(wide && { wide }) }, className)}>
    {icon && <Icon name={icon} size={18} />}
    {children}
  </Link>
);

/** A link to a file or another site that looks like a button. */
export const ButtonAnchor = ({ look, size, wide, icon, className, children, ...rest }: Omit<ComponentProps<'a'>, 'size'> & Dress) => (
  <a {...rest} className={dress({ ...(look && { look }), ...(size && { size }), ...(wide && { wide }) }, className)}>
    {icon && <Icon name={icon} size={18} />}
    {children}
  </a>
);

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'size' | 'children'> {
  readonly icon: IconName;
  /** Its accessible name. */
  readonly label: string;
  readonly look?: ButtonLook;
  readonly pressed?: boolean;
}

export const IconButton = ({ icon, label, look = 'quiet', pressed, className, type = 'button', ...rest }: IconButtonProps) => (
  <button {...rest} type={type} aria-label={label} aria-pressed={pressed} className={classes(styles.button, styles.icon, styles[look], className)}>
    <Icon name={icon} />
  </button>
);
