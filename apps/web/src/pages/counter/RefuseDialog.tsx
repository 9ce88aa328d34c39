import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { CounterOrder } from '../../api/index.ts';
import { counter, shell, useMessages } from '../../messages/index.ts';
import { Button, Dialog, Field, TextArea } from '../../ui/index.ts';
import { useAdvance } from './useAdvance.ts';
import styles from './dialogs.module.css';

/** As the server has it. */
const longestReason = 300;

/** A refusal needs a reason; the common ones are one press away and can be changed before sending. */
export default function RefuseDialog({ order, onClose }: { readonly order: CounterOrder; readonly onClose: () => void }): ReactNode {
  const t = useMessages(counter);
  const words = useMessages(shell);
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const advance = useAdvance(order);
  const submit = (): void => {
    setTried(true);
    if (reason.trim() === '') field.current?.focus();
    else advance.mutate({ to: 'refused', reason: reason.trim() }, { onSuccess: onClose });
  };
  const common = [t('reasonMaterial'), t('reasonSize'), t('reasonPrint'), t('reasonClosed')];
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('refuseTitle', { number: String(order.number) })}
      description={t('refuseText')}
      initialFocus={field}
      actions={
        <>
          <Button size="large" onClick={onClose}>
            {words('cancel')}
          </Button>
          <Button size="large" look="danger" icon="close" busy={advance.isPending} onClick={submit}>
            {t('refuse')}
          </Button>
        </>
      }
    >
      <ul className={styles.common}>
        {common.map((text) => (
          <li key={text}>
            <Button
              wide
              onClick={() => {
                setReason(text);
                field.current?.focus();
              }}
            >
              {text}
            </Button>
          </li>
        ))}
      </ul>
      <Field label={t('reason')} fault={tried && reason.trim() === '' ? t('reasonNeeded') : undefined}>
        {(attributes) => (
          // One line in the order's record, so breaks become spaces.
          <TextArea {...attributes} ref={field} rows={3} maxLength={longestReason} value={reason} onChange={(event) => setReason(event.target.value.replace(/\s*\n\s*/g, ' '))} dir="auto" />
        )}
      </Field>
    </Dialog>
  );
}
