import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { api, useIntent } from '../../api/index.ts';
import type { PatternPage } from '../../api/index.ts';
import { pattern as catalogue, shell, useMessages } from '../../messages/index.ts';
import { ensureSession } from '../../session/index.ts';
import { Button, Icon, toast } from '../../ui/index.ts';
import styles from './PatternActions.module.css';

// Dialogs come with their machinery only when they are opened.
const Dialog = lazy(() => import('../../ui/Dialog.tsx').then((module) => ({ default: module.Dialog })));
const ExportDialog = lazy(() => import('../../exporting/ExportDialog.tsx'));

type Open = 'make' | 'export' | 'withdraw' | undefined;

export const PatternActions = ({ pattern }: { readonly pattern: PatternPage }) => {
  const t = useMessages(catalogue);
  const words = useMessages(shell);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const intent = useIntent();
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);

  const remix = useMutation({
    mutationFn: async (goal: 'studio' | 'order') => {
      await ensureSession();
      const input = { id: pattern.id, revision: pattern.revision };
      return { goal, design: await api.patterns.remix.mutate({ ...input, idempotencyKey: intent(input) }) };
    },
    onSuccess: async ({ design, goal }) => {
      await queries.invalidateQueries({ queryKey: ['designs'] });
      await navigate(goal === 'studio' ? { to: '/studio/$designId', params: { designId: design.id } } : { to: '/order/$designId', params: { designId: design.id } });
    },
    onError: () => toast({ text: t('failedAction'), icon: 'conflict' }),
  });
  const withdraw = useMutation({
    mutationFn: () => api.patterns.withdraw.mutate({ id: pattern.id }),
    onSuccess: async () => {
      close();
      toast({ text: t('withdrawDone') });
      await Promise.all([queries.invalidateQueries({ queryKey: ['pattern', pattern.id] }), queries.invalidateQueries({ queryKey: ['patterns'] })]);
    },
    onError: () => toast({ text: t('failedAction'), icon: 'conflict' }),
  });

  const share = async (): Promise<void> => {
    const url = new URL(`/patterns/${pattern.id}`, location.href).href;
    const touch = matchMedia('(pointer: coarse)').matches;
    if (touch && 'share' in navigator) {
      // Rejects when the person closes the sheet; then there is nothing to do.
      await navigator.share({ title: pattern.name, text: t('shareText', { name: pattern.name, maker: pattern.author.name }), url }).catch(() => undefined);
      return;
    }
    await navigator.clipboard.writeText(url);
    toast({ text: t('linkCopied'), icon: 'link' });
  };

  return (
    <div className={styles.actions}>
      <Button look="primary" size="large" icon="remix" busy={remix.isPending && remix.variables === 'studio'} onClick={() => remix.mutate('studio')}>
        {t('remix')}
      </Button>
      <Button size="large" icon="printer" onClick={() => setOpen('make')}>
        {t('make')}
      </Button>
      <Button size="large" look="quiet" icon="share" onClick={() => void share()}>
        {t('share')}
      </Button>
      {pattern.mine && pattern.state === 'listed' && (
        <Button size="large" look="quiet" icon="eyeOff" onClick={() => setOpen('withdraw')}>
          {t('withdraw')}
        </Button>
      )}
      <Suspense>
        {open === 'make' && (
          <Dialog open onOpenChange={close} title={t('makeTitle')}>
            <ul className={styles.ways}>
              <li>
                <button type="button" className={styles.way} aria-busy={remix.isPending} disabled={remix.isPending} onClick={() => remix.mutate('order')}>
                  <Icon name="store" size={28} />
                  <span>
                    <strong>{t('makeStore')}</strong>
                    <span>{t(remix.isPending ? 'remixing' : 'makeStoreText')}</span>
                  </span>
                  <Icon name="chevronRight" />
                </button>
              </li>
              <li>
                <button type="button" className={styles.way} onClick={() => setOpen('export')}>
                  <Icon name="printer" size={28} />
                  <span>
                    <strong>{t('makeFile')}</strong>
                    <span>{t('makeFileText')}</span>
                  </span>
                  <Icon name="chevronRight" />
                </button>
              </li>
            </ul>
          </Dialog>
        )}
        {open === 'export' && (
          <ExportDialog subject={{ pattern: pattern.id, revision: pattern.revision }} parts={pattern.parts.map(({ id }) => id)} product={{ id: pattern.product.id, version: pattern.design.product.version }} onClose={close} />
        )}
        {open === 'withdraw' && (
          <Dialog
            open
            onOpenChange={close}
            title={t('withdrawTitle', { name: pattern.name })}
            description={t('withdrawText')}
            actions={
              <>
                <Button onClick={close}>{words('cancel')}</Button>
                <Button look="danger" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
                  {t('withdraw')}
                </Button>
              </>
            }
          />
        )}
      </Suspense>
    </div>
  );
};
