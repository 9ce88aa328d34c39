import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './GroupTabs.module.css';

export interface GroupTab {
  readonly id: string;
  readonly label: string;
  readonly panel: () => ReactNode;
}

/** One group at a time, where there is no room for all. Arrows change the group, as on every row of tabs. */
export const GroupTabs = ({ label, tabs, chosen, onChoose }: { readonly label: string; readonly tabs: readonly GroupTab[]; readonly chosen: string; readonly onChoose: (id: string) => void }) => {
  const name = useId();
  const row = useRef<HTMLDivElement>(null);
  const place = Math.max(0, tabs.findIndex(({ id }) => id === chosen));
  const go = (to: number): void => {
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.id);
    const tab = row.current?.querySelectorAll<HTMLElement>('[role="tab"]')[tabs.indexOf(next)];
    tab?.focus();
    tab?.scrollIntoView({ inline: 'center', block: 'nearest' });
  };
  const key = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: tabs.length - 1 };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  return (
    <>
      <div ref={row} className={styles.tabs} role="tablist" aria-label={label} onKeyDown={key}>
        {tabs.map((tab, each) => (
          <button key={tab.id} type="button" role="tab" id={`${name}-${tab.id}`} className={styles.tab} aria-selected={each === place} aria-controls={each === place ? `${name}-panel` : undefined} tabIndex={each === place ? 0 : -1} onClick={() => go(each)}>
            {tab.label}
          </button>
        ))}
      </div>
      <div className={styles.panel} role="tabpanel" id={`${name}-panel`} aria-labelledby={`${name}-${tabs[place]?.id ?? ''}`}>
        {tabs[place]?.panel()}
      </div>
    </>
  );
};
