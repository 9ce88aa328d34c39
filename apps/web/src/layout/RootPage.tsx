import { Outlet, useRouter } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { shell, useMessages } from '../messages/index.ts';
import { Toasts } from '../ui/index.ts';
import styles from './RootPage.module.css';

/** After a change of page the keyboard and the screen reader begin at its heading, not where the old page's link was. */
const useFocusOnArrival = (): void => {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || fromLocation === undefined) return;
        const content = document.getElementById('content');
        // The page stayed and only its address is new: whoever is at work in it must not be moved.
        if (content?.contains(document.activeElement)) return;
        const heading = content?.querySelector<HTMLElement>('h1');
        heading?.setAttribute('tabindex', '-1');
        (heading ?? content)?.focus({ preventScroll: true });
      }),
    [router],
  );
};

export const RootPage = () => {
  const t = useMessages(shell);
  useFocusOnArrival();
  return (
    <>
      <a
        className={styles.skip}
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          const content = document.getElementById('content');
          content?.focus();
          content?.scrollIntoView();
        }}
      >
        {t('skip')}
      </a>
      <Suspense>
        <Outlet />
      </Suspense>
      <Toasts />
    </>
  );
};
