import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { shell, useMessages } from '../messages/index.ts';
import { Toasts } from '../ui/index.ts';
import { useFocusOnArrival } from './useFocusOnArrival.ts';
import styles from './RootPage.module.css';

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
