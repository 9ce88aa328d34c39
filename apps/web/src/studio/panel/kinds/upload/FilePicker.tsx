import { useRef, useState } from 'react';
import type { ClipboardEvent, DragEvent, ReactNode } from 'react';
import { kinds, useMessages } from '../../../../messages/index.ts';
import { Button } from '../../../../ui/index.ts';
import styles from './FilePicker.module.css';

export interface FilePickerProps {
  readonly id: string;
  readonly label: string;
  /** As the attribute `accept` of a file field. */
  readonly accept: string;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
  readonly busy: boolean;
  readonly onFile: (file: Blob) => void;
  /** The clipboard held nothing that can be used, or was not opened. */
  readonly onNothing: () => void;
  /** What is there now. */
  readonly children: ReactNode;
}

/** Drawings on the clipboard are text. */
const drawingIn = (text: string): Blob | undefined => (/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text) ? new Blob([text], { type: 'image/svg+xml' }) : undefined);

const fileOf = (data: DataTransfer): Blob | undefined => data.files[0] ?? drawingIn(data.getData('text/plain'));

/** Whether this is a phone or tablet, whose camera is one press away. */
const hasCamera = (): boolean => matchMedia('(pointer: coarse)').matches;

/** A file by button, drop, paste or camera. The field itself is a button for the keyboard and a place to drop for the mouse. */
export const FilePicker = ({ id, label, accept, describedBy, disabled, busy, onFile, onNothing, children }: FilePickerProps) => {
  const t = useMessages(kinds);
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [pictures] = useState(hasCamera);

  const take = (data: DataTransfer): void => {
    const file = fileOf(data);
    if (file) onFile(file);
    else onNothing();
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!disabled) take(event.dataTransfer);
  };
  const paste = (event: ClipboardEvent): void => {
    if (disabled) return;
    event.preventDefault();
    take(event.clipboardData);
  };
  const readClipboard = async (): Promise<void> => {
    const items = await navigator.clipboard.read().catch((): ClipboardItems => []);
    for (const item of items) {
      const type = item.types.find((each) => each === 'image/svg+xml' || each === 'image/png' || each === 'image/jpeg') ?? item.types.find((each) => each === 'text/plain');
      const blob = type === undefined ? undefined : await item.getType(type);
      const file = blob && (type === 'text/plain' ? drawingIn(await blob.text()) : blob);
      if (file) return onFile(file);
    }
    onNothing();
  };
  const input = (which: typeof chooser, more: { readonly capture?: 'environment'; readonly accept: string }) => (
    <input
      ref={which}
      type="file"
      hidden
      {...more}
      onChange={(event) => {
        const [file] = event.target.files ?? [];
        event.target.value = '';
        if (file) onFile(file);
      }}
    />
  );
  return (
    <div
      className={styles.picker}
      data-over={over}
      role="group"
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!disabled);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onPaste={paste}
    >
      {children}
      {!disabled && (
        <span className={styles.ways}>
          <Button id={id} icon="file" busy={busy} aria-describedby={describedBy} onClick={() => chooser.current?.click()}>
            {t('chooseFile')}
          </Button>
          {pictures && (
            <Button icon="camera" onClick={() => camera.current?.click()}>
              {t('takePhoto')}
            </Button>
          )}
          <Button look="quiet" icon="copy" onClick={() => void readClipboard()}>
            {t('paste')}
          </Button>
          {!pictures && <span className={styles.hint}>{t('orDrop')}</span>}
        </span>
      )}
      {input(chooser, { accept })}
      {pictures && input(camera, { accept: 'image/*', capture: 'environment' })}
    </div>
  );
};
