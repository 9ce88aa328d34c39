import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Page } from '../../layout/Page.tsx';
import { account, useMessages } from '../../messages/index.ts';
import { SessionRefused, sessionQuery, signIn, signUp } from '../../session/index.ts';
import type { RefusalCode } from '../../session/index.ts';
import { Button, ButtonLink, Field, IconButton, Notice, TextInput, toast } from '../../ui/index.ts';
import styles from './AccountForm.module.css';

export interface AccountFormProps {
  readonly mode: 'sign-in' | 'sign-up';
  /** A path of this site to go on to. */
  readonly back: string | undefined;
}

const shortestPassword = 10;
const looksLikeEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

type FieldName = 'name' | 'email' | 'password';
const fieldOf: Partial<Record<RefusalCode, FieldName>> = { 'email-taken': 'email', 'bad-email': 'email', 'weak-password': 'password', 'wrong-credentials': 'password' };

const useRefusalWords = (): ((code: RefusalCode) => string) => {
  const t = useMessages(account);
  return (code) =>
    ({
      'wrong-credentials': t('wrongCredentials'),
      'email-taken': t('emailTaken'),
      'bad-email': t('emailWrong'),
      'weak-password': t('passwordShort'),
      'too-many-requests': t('tooMany'),
      offline: t('offline'),
      fault: t('fault'),
    })[code];
};

/** Signing in and signing up: one form, because they ask for the same things. Everything a guest made comes along. */
export const AccountForm = ({ mode, back }: AccountFormProps): ReactNode => {
  const t = useMessages(account);
  const wordsFor = useRefusalWords();
  const router = useRouter();
  const session = useQuery(sessionQuery);
  const [values, setValues] = useState({ name: '', email: '', password: '' });
  const [tried, setTried] = useState(false);
  const [visible, setVisible] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isNew = mode === 'sign-up';

  const enter = useMutation({
    retry: false,
    mutationFn: () => (isNew ? signUp(values) : signIn({ email: values.email.trim(), password: values.password })),
    onSuccess: () => {
      if (isNew) toast({ text: t('welcome', { name: values.name }), icon: 'done' });
      router.history.push(back ?? '/me');
    },
  });
  const refusal: RefusalCode | undefined = enter.error ? (enter.error instanceof SessionRefused ? enter.error.code : 'fault') : undefined;
  const refusedField = refusal && fieldOf[refusal];

  const missing: Record<FieldName, string | undefined> = {
    name: isNew && values.name.trim() === '' ? t('nameNeeded') : undefined,
    email: values.email.trim() === '' ? t('emailNeeded') : looksLikeEmail.test(values.email.trim()) ? undefined : t('emailWrong'),
    password: values.password === '' ? t('passwordNeeded') : isNew && values.password.length < shortestPassword ? t('passwordShort') : undefined,
  };
  const faultOf = (field: FieldName): string | undefined => (tried && missing[field]) || (refusal && refusedField === field ? wordsFor(refusal) : undefined) || undefined;
  const set = (field: FieldName, value: string): void => {
    setValues({ ...values, [field]: value });
    enter.reset();
  };

  const submit = (): void => {
    setTried(true);
    const first = (['name', 'email', 'password'] as const).find((field) => missing[field]);
    if (first) form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
    else enter.mutate();
  };

  const title = t(isNew ? 'signUpTitle' : 'signInTitle');
  if (session.data?.kind === 'customer' && !enter.isPending && !enter.isSuccess) {
    return (
      <Page title={title} width="form">
        <div className={styles.form}>
          <h1 className={styles.title}>{title}</h1>
          <p>{t('already', { name: session.data.name ?? '' })}</p>
          <ButtonLink to="/me" look="primary" size="large">
            {t('toMine')}
          </ButtonLink>
        </div>
      </Page>
    );
  }
  return (
    <Page title={title} width="form">
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h1 className={styles.title}>{title}</h1>
        {session.data?.kind === 'guest' && <Notice kind="info">{t('guestKept')}</Notice>}
        {isNew && (
          <Field label={t('name')} help={t('nameHelp')} fault={faultOf('name')}>
            {(attributes) => <TextInput {...attributes} name="name" autoComplete="nickname" maxLength={80} required value={values.name} onChange={(event) => set('name', event.target.value)} dir="auto" />}
          </Field>
        )}
        <Field label={t('email')} fault={faultOf('email')}>
          {(attributes) => (
            <TextInput {...attributes} name="email" type="email" inputMode="email" autoComplete="email" autoCapitalize="none" spellCheck={false} maxLength={254} required value={values.email} onChange={(event) => set('email', event.target.value)} />
          )}
        </Field>
        <Field label={t('password')} help={isNew ? t('passwordHelp') : undefined} fault={faultOf('password')}>
          {(attributes) => (
            <span className={styles.password}>
              <TextInput
                {...attributes}
                name="password"
                type={visible ? 'text' : 'password'}
                autoComplete={isNew ? 'new-password' : 'current-password'}
                autoCapitalize="none"
                spellCheck={false}
                maxLength={128}
                required
                value={values.password}
                onChange={(event) => set('password', event.target.value)}
              />
              <IconButton icon={visible ? 'eyeOff' : 'eye'} label={t(visible ? 'hide' : 'show')} onClick={() => setVisible(!visible)} />
            </span>
          )}
        </Field>
        {refusal && !refusedField && (
          <Notice kind="conflict" announce>
            {wordsFor(refusal)}
          </Notice>
        )}
        <Button type="submit" look="primary" size="large" wide busy={enter.isPending}>
          {t(isNew ? 'signUp' : 'signIn')}
        </Button>
        <p className={styles.other}>
          {t(isNew ? 'knownHere' : 'newHere')}{' '}
          <Link to={isNew ? '/sign-in' : '/sign-up'} search={back === undefined ? {} : { back }}>
            {t(isNew ? 'toSignIn' : 'toSignUp')}
          </Link>
        </p>
      </form>
    </Page>
  );
};
