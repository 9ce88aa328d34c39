import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { shell, useMessages } from '../messages/index.ts';
import { choose, usePreferences } from '../preferences/index.ts';
import { signOut, useSession } from '../session/index.ts';
import { Button, Choice, IconButton } from '../ui/index.ts';
import styles from './AccountMenu.module.css';

const Settings = () => {
  const t = useMessages(shell);
  const { language, theme, units } = usePreferences();
  return (
    <div className={styles.settings}>
      <div className={styles.setting}>
        <span>{t('theme')}</span>
        <Choice
          label={t('theme')}
          value={theme}
          onChange={(next) => choose({ theme: next })}
          options={[
            { value: 'light', label: t('themeLight'), icon: 'sun' },
            { value: 'dark', label: t('themeDark'), icon: 'moon' },
            { value: 'system', label: t('themeSystem') },
          ]}
        />
      </div>
      <div className={styles.setting}>
        <span>{t('language')}</span>
        <Choice
          label={t('language')}
          value={language}
          onChange={(next) => choose({ language: next })}
          options={[
            { value: 'en', label: 'English' },
            { value: 'de', label: 'Deutsch' },
          ]}
        />
      </div>
      <div className={styles.setting}>
        <span>{t('units')}</span>
        <Choice
          label={t('units')}
          value={units}
          onChange={(next) => choose({ units: next })}
          options={[
            { value: 'metric', label: t('unitsMetric') },
            { value: 'imperial', label: t('unitsImperial') },
          ]}
        />
      </div>
    </div>
  );
};

const Panel = ({ onLeave }: { readonly onLeave: () => void }) => {
  const t = useMessages(shell);
  const { data: me } = useSession();
  const back = useRouterState({ select: (state) => state.location.href });
  const navigate = useNavigate();
  const known = me !== undefined && me.kind !== 'none';
  return (
    <>
      {known && (
        <div className={styles.who}>
          <p className={styles.name}>{me.kind === 'guest' ? t('guest') : me.name}</p>
          <p className={styles.note}>{me.kind === 'guest' ? t('guestNote') : me.email}</p>
        </div>
      )}
      {/* Following a link is leaving the menu. */}
      <ul className={styles.links} onClick={onLeave}>
        {known && (
          <li>
            <Link to="/me" className={styles.link}>
              {t('mine')}
            </Link>
          </li>
        )}
        {me && me.stores.length > 0 && (
          <li>
            <Link to="/counter" className={styles.link}>
              {t('counter')}
            </Link>
          </li>
        )}
        {me?.kind !== 'customer' && (
          <>
            <li>
              <Link to="/sign-in" search={{ back }} className={styles.link}>
                {t('signIn')}
              </Link>
            </li>
            <li>
              <Link to="/sign-up" search={{ back }} className={styles.link}>
                {t('signUp')}
              </Link>
            </li>
          </>
        )}
      </ul>
      <Settings />
      {me?.kind === 'customer' && (
        <Button
          wide
          onClick={() => {
            onLeave();
            void signOut().then(() => navigate({ to: '/' }));
          }}
        >
          {t('signOut')}
        </Button>
      )}
    </>
  );
};

/**
 * Who is here, where their things are, and how the page looks and speaks. Also used by the studio. It always hangs from
 * the end of its bar, so it needs none of the floating machinery of `Popover`, which would weigh on every page.
 */
export const AccountMenu = () => {
  const t = useMessages(shell);
  const [open, setOpen] = useState(false);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);
  return (
    <div
      className={styles.place}
      ref={place}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <IconButton ref={button} icon="user" label={t('account')} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)} />
      <div id={id} className={styles.menu} hidden={!open}>
        {open && <Panel onLeave={() => setOpen(false)} />}
      </div>
    </div>
  );
};
