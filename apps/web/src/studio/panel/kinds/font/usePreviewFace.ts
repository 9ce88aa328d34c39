import { useEffect, useState } from 'react';
import { fewAtOnce } from './fewAtOnce.ts';
import type { Font } from './findFonts.ts';

/** A list that is scrolled through must not ask for everything at once; the model's own font comes from the same server. */
const inTurn = fewAtOnce(4);
/** Faces that the page has, by the hash of their file; they stay for the visit. */
const loaded = new Set<string>();

const familyOf = (hash: string): string => `preview-${hash.slice(0, 16)}`;

/** The family in which a font can be shown, once its file is here; it is fetched while it is wanted. */
export function usePreviewFace({ hash, url }: Pick<Font, 'hash' | 'url'>, wanted: boolean): string | undefined {
  const [ready, setReady] = useState(loaded.has(hash));
  useEffect(() => {
    setReady(loaded.has(hash));
    if (!wanted || hash === '' || loaded.has(hash)) return;
    let left = false;
    const takeBack = inTurn(async () => {
      if (!loaded.has(hash)) {
        const face = await new FontFace(familyOf(hash), `url(${url})`, { display: 'block' }).load();
        document.fonts.add(face);
        loaded.add(hash);
      }
      if (!left) setReady(true);
    });
    return () => {
      left = true;
      takeBack();
    };
  }, [hash, url, wanted]);
  return ready ? familyOf(hash) : undefined;
}
