import type { ReactNode } from 'react';
import { Icon, IconButton } from '../../ui/index.ts';
import type { IconName } from '../../ui/index.ts';
import { Floating } from './Floating.tsx';
import type { Side } from './placeBeside.ts';
import styles from './Floating.module.css';

export interface Action {
  readonly label: string;
  readonly icon?: IconName;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly act: () => void;
  /** What a journey finds it by. */
  readonly id?: string;
}

export interface ActionListProps {
  readonly icon: IconName;
  readonly label: string;
  readonly side: Side;
  /** Groups of actions; a line parts them. */
  readonly groups: readonly (readonly Action[])[];
  /** After the actions, such as links. */
  readonly children?: ReactNode;
}

/** More to do than there is room for: a list of buttons behind a button. */
export const ActionList = ({ icon, label, side, groups, children }: ActionListProps) => (
  <Floating label={label} side={side} className={styles.list} button={(attributes) => <IconButton icon={icon} label={label} {...attributes} />}>
    {(close) => (
      <>
        {groups
          .filter((group) => group.length > 0)
          .map((group, place) => (
            <div key={group[0]?.label} role="none">
              {place > 0 && <hr className={styles.separator} />}
              {group.map(({ label: words, icon: picture, keys, disabled = false, act, id }) => (
                <button
                  key={words}
                  type="button"
                  className={styles.item}
                  disabled={disabled}
                  data-action={id}
                  onClick={() => {
                    close();
                    act();
                  }}
                >
                  {picture && <Icon name={picture} />}
                  {words}
                  {keys !== undefined && <kbd>{keys}</kbd>}
                </button>
              ))}
            </div>
          ))}
        {children}
      </>
    )}
  </Floating>
);
