import { useCallback } from 'react';
import type { Design } from '@patternbook/product';
import { upgrading, useMessages } from '../../messages/index.ts';
import { toast } from '../../ui/index.ts';
import { useDocument } from '../useSession.ts';
import { useMove } from './useMove.ts';

/** Moves the open design to another version's state, says so, and offers the way back. */
export const useMoveTold = (): ((design: Design) => Promise<void>) => {
  const t = useMessages(upgrading);
  const move = useMove();
  const { design: present } = useDocument();
  return useCallback(
    async (design) => {
      const { version } = design.product;
      if (!(await move(design, t('movedLabel', { version })))) {
        toast({ text: t('failed'), icon: 'conflict', about: 'version' });
        return;
      }
      const back = async (): Promise<void> => {
        const before = present.product.version;
        const done = await move(present, t('movedLabel', { version: before }));
        toast(done ? { text: t('back', { version: before }), icon: 'undo', about: 'version' } : { text: t('failed'), icon: 'conflict', about: 'version' });
      };
      toast({ text: t('moved', { version }), icon: 'done', about: 'version', action: { label: t('undo'), run: () => void back() } });
    },
    [move, present, t],
  );
};
