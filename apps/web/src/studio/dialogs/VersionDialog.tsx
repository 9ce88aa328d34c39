import { useState } from 'react';
import { studio, useMessages } from '../../messages/index.ts';
import { Button, Dialog, Field, Notice, TextInput, toast } from '../../ui/index.ts';
import { versionName } from '../history/versionName.ts';
import { useStudio } from '../useSession.ts';

/** Room for the mark that a version's label begins with. */
const longest = 100;

/** Names the present state, so that it is found again in the history. */
export default function VersionDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages(studio);
  const { autosave } = useStudio();
  const [name, setName] = useState('');
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const keep = async (): Promise<void> => {
    if (!autosave || name.trim() === '') return;
    setState('busy');
    const outcome = await autosave.settle({ label: versionName.write(name) });
    if (!outcome.ok) {
      setState('failed');
      return;
    }
    toast({ text: t('versionKept', { name: name.trim() }), icon: 'tag' });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('versionTitle')}
      description={t('versionText')}
      actions={
        <Button look="primary" type="submit" form="version" busy={state === 'busy'} disabled={name.trim() === ''}>
          {t('versionKeep')}
        </Button>
      }
    >
      <form
        id="version"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Field label={t('versionName')}>{(field) => <TextInput {...field} value={name} maxLength={longest} autoComplete="off" onChange={(event) => setName(event.target.value)} />}</Field>
      </form>
      {state === 'failed' && (
        <Notice kind="conflict" announce>
          {t('versionFailed')}
        </Notice>
      )}
    </Dialog>
  );
}
