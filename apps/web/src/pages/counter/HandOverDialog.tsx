import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { faultOf } from '../../api/index.ts';
import type { CounterOrder } from '../../api/index.ts';
import { counter, shell, useMessages } from '../../messages/index.ts';
import { Button, Dialog, Field, Price, TextInput } from '../../ui/index.ts';
import { useAdvance } from './useAdvance.ts';
import styles from './dialogs.module.css';

/** Asks for the code that only the customer has; a scanner can type it too. */
export default function HandOverDialog({ order, onClose }: { readonly order: CounterOrder; readonly onClose: () => void }): ReactNode {
  const t = useMessages(counter);
  const words = useMessages(shell);
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const advance = useAdvance(order);
  const fault = advance.error ? faultOf(advance.error) : undefined;
  const attemptsLeft = fault?.code === 'wrong-code' ? fault.data.attemptsLeft : order.pickupAttemptsLeft;
  const blocked = attemptsLeft === 0;
  const message = blocked ? t('codeBlocked') : fault?.code === 'wrong-code' ? t('codeWrong', { count: attemptsLeft }) : tried && code.trim() === '' ? t('codeNeeded') : undefined;
  const submit = (): void => {
    setTried(true);
    if (code.trim() === '') field.current?.focus();
    else advance.mutate({ to: 'handed-over', pickupCode: code.trim() }, { onSuccess: onClose, onError: () => field.current?.select() });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('codeTitle', { number: String(order.number) })}
      description={t('codeText', { name: order.contactName })}
      initialFocus={field}
      actions={
        <>
          <Button size="large" onClick={onClose}>
            {words('cancel')}
          </Button>
          <Button size="large" look="primary" icon="done" busy={advance.isPending} disabled={blocked} onClick={submit}>
            {t('handOver')}
          </Button>
        </>
      }
    >
      <Field label={t('code')} fault={message}>
        {(attributes) => (
          <TextInput
            {...attributes}
            ref={field}
            className={styles.code}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            disabled={blocked}
            value={code}
            onChange={(event) => {
              setCode(event.target.value);
              if (fault) advance.reset();
            }}
            onKeyDown={(event) => event.key === 'Enter' && submit()}
          />
        )}
      </Field>
      <p className={styles.pay}>
        {t('price')}
        <strong>
          <Price money={order.price} />
        </strong>
      </p>
    </Dialog>
  );
}
