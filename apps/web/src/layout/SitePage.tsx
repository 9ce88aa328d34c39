import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { Arriving } from './Arriving.tsx';
import { Connection } from './Connection.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import styles from './SitePage.module.css';

/** Header, the page's own content, footer. */
export const SiteFrame = ({ children }: { readonly children: ReactNode }) => (
  <>
    <Header />
    <Connection />
    <main id="content" tabIndex={-1} className={styles.main}>
      <Suspense fallback={<Arriving />}>{children}</Suspense>
    </main>
    <Footer />
  </>
);

export const SitePage = () => (
  <SiteFrame>
    <Outlet />
  </SiteFrame>
);
