import { useEffect, useRef, useState } from 'react';
import styles from './ExportDialog.module.css';

/** The last thing in what scrolls: a soft edge at the bottom for as long as there is more below. */
export const MoreBelow = () => {
  const end = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState(false);
  useEffect(() => {
    if (!end.current) return undefined;
    const observer = new IntersectionObserver(([entry]) => setMore(entry?.isIntersecting === false), { root: end.current.parentElement });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return (
    <>
      <div className={styles.edge} data-more={more || undefined} aria-hidden />
      <div ref={end} className={styles.end} aria-hidden />
    </>
  );
};
