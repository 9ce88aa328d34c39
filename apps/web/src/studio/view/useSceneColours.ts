import { useMemo, useSyncExternalStore } from 'react';
import { resolveColour } from '../../look/resolveColour.ts';
import { usePreferences } from '../../preferences/index.ts';

const subscribe = (listener: () => void): (() => void) => {
  const list = matchMedia('(prefers-color-scheme: dark)');
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
};

export interface SceneColours {
  readonly paper: string;
  readonly ink: string;
  readonly conflict: string;
  readonly advice: string;
  readonly accent: string;
  readonly dark: boolean;
}

/** The colours of the look as the 3D scene needs them, following system and preference. */
export const useSceneColours = (ground: '--paper' | '--plate'): SceneColours => {
  const { theme } = usePreferences();
  const systemDark = useSyncExternalStore(subscribe, () => matchMedia('(prefers-color-scheme: dark)').matches);
  const dark = theme === 'dark' || (theme === 'system' && systemDark);
  return useMemo(() => ({ paper: resolveColour(ground), ink: resolveColour('--ink'), conflict: resolveColour('--conflict'), advice: resolveColour('--advice'), accent: resolveColour('--accent'), dark }), [ground, dark]);
};
