import { iconPaths } from './iconPaths.ts';
import type { IconName } from './iconPaths.ts';

export interface IconProps {
  readonly name: IconName;
  /** Pixels; 20 if left out. */
  readonly size?: number;
  /** What it says when no words stand beside it. */
  readonly label?: string;
  readonly className?: string | undefined;
}

export const Icon = ({ name, size = 20, label, className }: IconProps) => (
  <svg
    className={className}
    width={size}
    height={size}
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth={1.5}
    strokeLinecap="round"
    strokeLinejoin="round"
    style={{ flex: 'none' }}
    {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
  >
    <path d={iconPaths[name]} />
  </svg>
);
