import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Connection } from './Connection.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import styles from './SitePage.module.css';

export const SitePage = () => (
  <>
    <Header />
    <Connection />
    <main id="content" tabIndex={-1} className={styles.main}>
      <Suspense>
        <Outlet />
      </Suspense>
    </main>
    <Footer />
  </>
);
