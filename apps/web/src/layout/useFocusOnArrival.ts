import { useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The page stays as it is; its address follows what was done in it. */
    readonly stays?: boolean;
  }
}

/** A page's heading may stand below a skeleton for a while; after this it is no longer waited for. */
const longestWaitMilliseconds = 10_000;

const headingOf = (content: HTMLElement | null): HTMLElement | null => content?.querySelector('h1') ?? null;

/** `old` is the heading of the page that was left: it stays in the document, hidden or not, while the new one loads. */
const focusHeading = (content: HTMLElement, old: HTMLElement | null): boolean => {
  const heading = headingOf(content);
  if (!heading || heading === old || !heading.checkVisibility()) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
};

/**
 * After a change of page the keyboard and the screen reader begin at its heading, not where the old page's link was.
 * While the heading is still loading they begin at the page's content, and move on once, unless the person went first.
 */
export const useFocusOnArrival = (): void => {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const stays = useRouterState({ select: (state) => state.resolvedLocation?.state.stays === true });
  const router = useRouter();
  const last = useRef(path);
  const left = useRef<HTMLElement>(null);
  useEffect(
    () =>
      router.subscribe('onBeforeNavigate', () => {
        left.current = headingOf(document.getElementById('content'));
      }),
    [router],
  );
  useEffect(() => {
    const first = last.current === undefined;
    if (path === last.current) return undefined;
    last.current = path;
    // Only the address is new: whoever is at work in the page stays where they are.
    if (first || stays) return undefined;
    const content = document.getElementById('content');
    if (!content || focusHeading(content, left.current)) return undefined;
    content.focus({ preventScroll: true });
    const observer = new MutationObserver(() => {
      const wentOn = document.activeElement !== content && document.activeElement !== document.body;
      if (wentOn || focusHeading(content, left.current)) observer.disconnect();
    });
    observer.observe(content, { childList: true, subtree: true });
    const timer = setTimeout(() => observer.disconnect(), longestWaitMilliseconds);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [path, stays]);
};
