import { useEffect, useMemo, useRef, useState } from 'react';
import { decodeGreyImage, encodeGreyImage, greyImageLimits } from '@patternbook/geometry';
import type { GreyImage } from '@patternbook/geometry';
import { formatValue } from '@patternbook/product';
import type { ImageParameter } from '@patternbook/product';
import { kinds, useMessages } from '../../../../messages/index.ts';
import { usePreferences } from '../../../../preferences/index.ts';
import { Button, Icon } from '../../../../ui/index.ts';
import type { Edit } from '../../gesture.ts';
import { FilePicker } from '../upload/FilePicker.tsx';
import { sayReadFault } from '../upload/readFault.ts';
import { useReading } from '../upload/useReading.ts';
import styles from '../artwork/ArtworkControl.module.css';
import preview from './ImageControl.module.css';

export interface ImageControlProps {
  readonly id: string;
  readonly label: string;
  readonly parameter: ImageParameter;
  readonly value: string;
  readonly edit: Edit;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
}

/** The levels as they are kept, each a square. */
const GreyPreview = ({ image, label }: { readonly image: GreyImage; readonly label: string }) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const pixels = context.createImageData(image.width, image.height);
    image.levels.forEach((level, place) => {
      const grey = Math.round((level * 255) / (greyImageLimits.levels - 1));
      pixels.data.set([grey, grey, grey, 255], place * 4);
    });
    context.putImageData(pixels, 0, 0);
  }, [image]);
  return <canvas ref={canvas} className={preview.preview} width={image.width} height={image.height} role="img" aria-label={label} />;
};

const inverted = (image: GreyImage): GreyImage => ({ ...image, levels: image.levels.map((level) => greyImageLimits.levels - 1 - level) });

/** A picture as brightness: for reliefs and densities. */
export const ImageControl = ({ id, label, parameter, value, edit, describedBy, disabled }: ImageControlProps) => {
  const t = useMessages(kinds);
  const { language } = usePreferences();
  const { busy, run, fault, clear } = useReading();
  const [problem, setProblem] = useState<string>();
  const said = (fault && sayReadFault(t, fault)) ?? problem;
  const image = useMemo(() => {
    const found = value === '' ? undefined : decodeGreyImage(value);
    return found?.ok === true ? found.value : undefined;
  }, [value]);

  const set = (next: GreyImage): void => {
    const text = encodeGreyImage(next);
    if (!text.ok || edit.take(text.value)) setProblem(t('fault-file-damaged'));
  };
  const open = async (file: Blob): Promise<void> => {
    clear();
    setProblem(undefined);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const outcome = await run((reader) => reader.image(bytes, {}));
    if (outcome?.ok === true) set(outcome.value);
  };
  const described = formatValue(parameter, value, { language });
  return (
    <div className={styles.artwork} aria-busy={busy}>
      <FilePicker id={id} label={label} accept="image/png,image/jpeg" describedBy={said === undefined ? describedBy : `${id}-fault`} disabled={disabled} busy={busy} onFile={(file) => void open(file)} onNothing={() => setProblem(t('nothingToPaste'))}>
        {image ? (
          <>
            <GreyPreview image={image} label={described} />
            <p className={styles.size}>{described}</p>
          </>
        ) : (
          <p className={styles.empty}>{t('noPicture')}</p>
        )}
      </FilePicker>
      {said !== undefined && (
        <p className={styles.fault} id={`${id}-fault`} role="alert">
          <Icon name="conflict" size={18} />
          {said}
        </p>
      )}
      {image && !disabled && (
        <span className={preview.ways}>
          <Button look="quiet" icon="redo" onClick={() => set(inverted(image))}>
            {t('invert')}
          </Button>
          {parameter.required !== true && (
            <Button look="quiet" icon="trash" onClick={() => edit.set('')}>
              {t('removePicture')}
            </Button>
          )}
        </span>
      )}
    </div>
  );
};
