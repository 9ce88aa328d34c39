import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/index.ts';
import { studio, useMessages } from '../../messages/index.ts';
import { Button, Dialog, Field, Notice, TextInput, toast } from '../../ui/index.ts';
import styles from './ShareDialog.module.css';

export interface ShareDialogProps {
  readonly design: string;
  readonly revision: number;
  readonly name: string;
  readonly onClose: () => void;
}

type Mode = 'copy' | 'view';

/** A link that opens exactly this state, in one of two ways. */
export default function ShareDialog({ design, revision, name, onClose }: ShareDialogProps) {
  const t = useMessages(studio);
  const [mode, setMode] = useState<Mode>('copy');
  const share = useMutation({ mutationFn: (wanted: Mode) => api.designs.share.mutate({ id: design, mode: wanted, revision }) });
  const end = useMutation({
    mutationFn: () => api.designs.unshare.mutate({ id: design }),
    onSuccess: ({ ended }) => {
      share.reset();
      toast({ text: t('linksEnded', { count: ended }), icon: 'link' });
    },
  });
  const url = share.data && new URL(share.data.url, location.href).href;
  const canHandOver = 'share' in navigator && matchMedia('(pointer: coarse)').matches;
  const copy = async (): Promise<void> => {
    if (url === undefined) return;
    await navigator.clipboard.writeText(url);
    toast({ text: t('linkCopied'), icon: 'link' });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('shareTitle')}
      description={t('shareText')}
      actions={
        url === undefined ? (
          <Button look="primary" icon="link" busy={share.isPending} onClick={() => share.mutate(mode)}>
            {t('makeLink')}
          </Button>
        ) : (
          <>
            {canHandOver && (
              <Button icon="share" onClick={() => void navigator.share({ title: name, url }).catch(() => undefined)}>
                {t('handOver')}
              </Button>
            )}
            <Button look="primary" icon="copy" onClick={() => void copy()}>
              {t('copyLink')}
            </Button>
          </>
        )
      }
    >
      <fieldset className={styles.modes}>
        <legend>{t('shareWhat')}</legend>
        {(['copy', 'view'] as const).map((each) => (
          <label key={each} className={styles.mode}>
            <input
              type="radio"
              name="mode"
              checked={mode === each}
              onChange={() => {
                setMode(each);
                share.reset();
              }}
            />
            <span>
              <b>{t(each === 'copy' ? 'shareCopy' : 'shareView')}</b>
              <span>{t(each === 'copy' ? 'shareCopyText' : 'shareViewText')}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {url !== undefined && <Field label={t('link')}>{(field) => <TextInput {...field} readOnly value={url} data-share={mode} onFocus={(event) => event.currentTarget.select()} />}</Field>}
      {(share.isError || end.isError) && (
        <Notice kind="conflict" announce>
          {t('shareFailed')}
        </Notice>
      )}
      <p className={styles.ending}>
        {t('endLinksText')}{' '}
        <Button look="quiet" busy={end.isPending} onClick={() => end.mutate()}>
          {t('endLinks')}
        </Button>
      </p>
    </Dialog>
  );
}
