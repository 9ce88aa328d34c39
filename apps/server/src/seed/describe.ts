import { demoPassword, people, tryAs } from './people.ts';
import type { Seeded } from './seed.ts';

/** What the terminal says when everything is up. */
export function describeStart({ url, seeded }: { readonly url: string; readonly seeded: Seeded }, { logFile }: { readonly logFile: string | undefined }): readonly string[] {
  const nameOf = (email: string): string => people.find((person) => person.email === email)?.name ?? '';
  const demo = [
    'To look around, sign in as',
    `  ${tryAs.customer.padEnd(28)} ${nameOf(tryAs.customer)}, who publishes and orders`,
    `  ${tryAs.staff.padEnd(28)} ${nameOf(tryAs.staff)}, who works at the counter of a store`,
    `with the password “${demoPassword}”.`,
    '',
  ];
  return ['', url, '', ...(seeded === 'demo' ? demo : []), `Ctrl-C stops it.${logFile === undefined ? '' : ` The log is in ${logFile}.`}`, ''];
}
