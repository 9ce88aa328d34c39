import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AccountForm } from './AccountForm.tsx';

const route = getRouteApi('/site/sign-up');

export default function SignUpPage(): ReactNode {
  return <AccountForm key="sign-up" mode="sign-up" back={route.useSearch().back} />;
}
