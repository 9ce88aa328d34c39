import { useEffect } from 'react';

/** Names the window after the page; with nothing to name, the book alone. */
export const PageTitle = ({ title }: { readonly title?: string | undefined }) => {
  useEffect(() => {
    document.title = title ? `${title} · Patternbook` : 'Patternbook';
  }, [title]);
  return null;
};
