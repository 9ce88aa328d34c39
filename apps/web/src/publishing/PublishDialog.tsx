import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { api, catalogueQuery, designQuery, faultOf, patternQuery, useIntent } from '../api/index.ts';
import type { Licence } from '../api/index.ts';
import { publishing, shell, useMessages } from '../messages/index.ts';
import { useSession } from '../session/index.ts';
import { Button, ButtonLink, Dialog, Field, Notice, Select, Skeleton, TextArea, TextInput, toast } from '../ui/index.ts';

export interface PublishDialogProps {
  readonly design: string;
  /** The revision that is published: what the person sees now, saved. */
  readonly revision: number;
  readonly onClose: () => void;
}

/** As the server has them. */
const limits = { name: 80, story: 4000 } as const;

const licenceWords = {
  'CC0-1.0': 'licenceCc0',
  'CC-BY-4.0': 'licenceBy',
  'CC-BY-SA-4.0': 'licenceBySa',
  'CC-BY-NC-4.0': 'licenceByNc',
  'CC-BY-NC-SA-4.0': 'licenceByNcSa',
} as const satisfies Readonly<Record<Licence, string>>;
const isLicence = (id: string): id is Licence => Object.hasOwn(licenceWords, id);
/** Remixes stay as free as what they were made from. */
const proposed: Licence = 'CC-BY-SA-4.0';

const AccountNeeded = ({ back, onClose }: { readonly back: string; readonly onClose: () => void }) => {
  const t = useMessages(publishing);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('accountTitle')}
      description={t('accountText')}
      actions={
        <>
          <ButtonLink to="/sign-in" search={{ back }}>
            {t('signIn')}
          </ButtonLink>
          <ButtonLink to="/sign-up" search={{ back }} look="primary">
            {t('createAccount')}
          </ButtonLink>
        </>
      }
    />
  );
};

const Refusal = ({ error }: { readonly error: unknown }) => {
  const t = useMessages(publishing);
  const fault = faultOf(error);
  const words = (): ReactNode => {
    switch (fault.code) {
      case 'conflicts':
        return t('conflicts');
      case 'cannot-be-made':
        return t('cannotBeMade', { reason: fault.data.reason });
      case 'already-published':
        return (
          <>
            {t('alreadyPublished')}{' '}
            <Link to="/patterns/$id" params={{ id: fault.data.pattern }}>
              {t('alreadyView')}
            </Link>
          </>
        );
      case 'licence-clash':
        return t('licenceClash');
      case 'stale-revision':
        return t('stale');
      case 'limit-reached':
        return t('limit');
      case 'offline':
        return t('offline');
      // A field that the server refuses has a sentence of its own.
      case 'bad-input':
        return fault.message;
      default:
        return t('failed');
    }
  };
  return (
    <Notice kind="conflict" announce>
      {words()}
    </Notice>
  );
};

/** Freezes a design and puts it into the gallery. */
export default function PublishDialog({ design, revision, onClose }: PublishDialogProps): ReactNode {
  const t = useMessages(publishing);
  const words = useMessages(shell);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const intent = useIntent();
  const session = useSession();
  const catalogue = useQuery(catalogueQuery);
  const source = useQuery(designQuery(design));
  const origin = source.data?.origins[0];
  const parent = useQuery({ ...patternQuery(origin?.pattern ?? ''), enabled: origin !== undefined });

  const [name, setName] = useState<string>();
  const [story, setStory] = useState('');
  const [licence, setLicence] = useState<Licence>();
  const [tried, setTried] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);

  const all = (catalogue.data?.licences ?? []).flatMap(({ id, ...rest }) => (isLicence(id) ? [{ id, ...rest }] : []));
  const allowed = parent.data ? all.filter(({ id }) => all.find((each) => each.id === parent.data.licence)?.remixes.includes(id)) : all;
  const shownName = name ?? source.data?.name ?? '';
  const shownLicence = licence ?? (allowed.some(({ id }) => id === proposed) ? proposed : (allowed[0]?.id ?? proposed));
  const faults = {
    name: shownName.trim() === '' ? t('nameNeeded') : shownName.length > limits.name ? t('nameLong', { max: limits.name }) : undefined,
    story: story.length > limits.story ? t('storyLong', { max: limits.story }) : undefined,
  };

  const publish = useMutation({
    mutationFn: () => {
      const input = { design, revision, name: shownName.trim(), story, licence: shownLicence };
      return api.patterns.publish.mutate({ ...input, idempotencyKey: intent(input) });
    },
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['patterns'] });
      toast({ text: t('done'), icon: 'done', action: { label: t('view'), run: () => void navigate({ to: '/patterns/$id', params: { id } }) } });
      onClose();
    },
  });

  if (session.data && session.data.kind !== 'customer') return <AccountNeeded back={location.pathname + location.search} onClose={onClose} />;
  const loading = source.isPending || catalogue.isPending || (origin !== undefined && parent.isPending);
  const submit = (): void => {
    setTried(true);
    if (faults.name || faults.story) nameField.current?.focus();
    else publish.mutate();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={t('description')}
      initialFocus={nameField}
      actions={
        <>
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button look="primary" busy={publish.isPending} disabled={loading} onClick={submit}>
            {t(publish.isPending ? 'publishing' : 'publish')}
          </Button>
        </>
      }
    >
      {origin && <Notice kind="info">{t('credit', { name: origin.name, maker: origin.author.name })}</Notice>}
      <Field label={t('name')} help={t('nameHelp')} fault={tried || shownName.length > limits.name ? faults.name : undefined}>
        {(attributes) => <TextInput {...attributes} ref={nameField} value={shownName} onChange={(event) => setName(event.target.value)} onKeyDown={(event) => event.key === 'Enter' && submit()} dir="auto" />}
      </Field>
      <Field label={t('story')} note={words('optional')} help={t('storyHelp')} fault={faults.story} counter={t('letters', { count: story.length, max: limits.story })}>
        {(attributes) => <TextArea {...attributes} rows={5} value={story} onChange={(event) => setStory(event.target.value)} dir="auto" />}
      </Field>
      {loading ? (
        <Skeleton height="4rem" />
      ) : (
        <Field label={t('licence')} help={parent.data && allowed.length < all.length ? t('licenceLimited', { name: parent.data.name }) : undefined}>
          {(attributes) => (
            <Select {...attributes} value={shownLicence} onChange={({ target }) => setLicence(isLicence(target.value) ? target.value : undefined)}>
              {allowed.map(({ id, name: short }) => (
                <option key={id} value={id}>
                  {t(licenceWords[id])} ({short})
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {source.isError && <Refusal error={source.error} />}
      {publish.isError && <Refusal error={publish.error} />}
    </Dialog>
  );
}
