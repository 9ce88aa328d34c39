import { addStoreMember } from '@patternbook/api';
import type { Customer } from '@patternbook/api';
import { z } from 'zod';
import type { World } from '../world.ts';
import { demoPassword } from './people.ts';
import type { DemoPerson } from './people.ts';

/** Reserved for documentation (RFC 5737), so that no visitor shares its limits. */
const nobodysAddress = '192.0.2.1';
const answer = z.object({ user: z.object({ id: z.string() }) });

/** Signs a person of the demonstration up as anybody does, or in when an earlier start was cut off after that. */
export async function ensureAccount({ auth, surroundings, catalogue }: World, person: DemoPerson): Promise<Customer> {
  const { name, email, store } = person;
  const id = (await post('sign-up', { name, email, password: demoPassword })) ?? (await post('sign-in', { email, password: demoPassword }));
  if (id === undefined) throw new Error(`The account of ${email} could not be made.`);
  const customer: Customer = { kind: 'customer', id, name, email, stores: [] };
  if (!store) return customer;
  await addStoreMember(surroundings, { store: store.id, person: id, role: store.role });
  const named = catalogue.stores.find((candidate) => candidate.id === store.id);
  return { ...customer, stores: [{ id: store.id, name: named?.name ?? store.id, role: store.role }] };

  async function post(how: 'sign-up' | 'sign-in', body: object): Promise<string | undefined> {
    const { site } = surroundings;
    const request = new Request(`${site}/api/auth/${how}/email`, { method: 'POST', headers: { 'content-type': 'application/json', origin: site, host: new URL(site).host }, body: JSON.stringify(body) });
    const response = await auth.handle(request, nobodysAddress);
    return response.ok ? answer.parse(await response.json()).user.id : undefined;
  }
}
