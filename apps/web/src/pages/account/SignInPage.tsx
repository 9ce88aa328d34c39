import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AccountForm } from './AccountForm.tsx';

const route = getRouteApi('/site/sign-in');

export default function SignInPage(): ReactNode {
  return <AccountForm key="sign-in" mode="sign-in" back={route.useSearch().back} />;
}
