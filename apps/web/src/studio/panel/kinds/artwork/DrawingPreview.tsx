import { useMemo } from 'react';
import { decodeDrawing } from '@patternbook/geometry';
import styles from './DrawingPreview.module.css';

/** A drawing's outlines in the ink of words. What is drawn are numbers of our own; nothing of a file is shown. */
export const DrawingPreview = ({ value, label }: { readonly value: string; readonly label: string }) => {
  const drawing = useMemo(() => {
    const found = decodeDrawing(value);
    return found.ok ? found.value : undefined;
  }, [value]);
  if (!drawing) return null;
  const { width, height, contours } = drawing;
  const path = contours.map((contour) => `M${contour.map(([x = 0, y = 0]) => `${x.toFixed(3)} ${(height - y).toFixed(3)}`).join('L')}Z`).join('');
  const margin = Math.max(width, height) * 0.02;
  return (
    <svg className={styles.preview} viewBox={`${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`} role="img" aria-label={label}>
      <path d={path} fill="currentColor" fillRule="nonzero" />
    </svg>
  );
};
