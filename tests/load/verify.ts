/** Holds what customers and staff were told against what is there. */
import { createHash } from 'node:crypto';
import type { Progress } from './clerk.ts';
import type { Ledger } from './customer.ts';
import type { Api } from './insistence.ts';
import { contentHashOf, countsOf, endedTwice, stepsOf } from './witness.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly api: Api;
  readonly ledger: Ledger;
}

/** One sentence for each difference; none when nothing was lost and nothing happened twice. */
export async function findDifferences({ url, databaseUrl, people, progress }: { readonly url: string; readonly databaseUrl: string; readonly people: readonly Person[]; readonly progress: Progress }): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const person of people) {
    const { ledger } = person;
    wrong.push(...(await lostOf(person)), ...(await filesOf(url, databaseUrl, person)));
    const counts = await countsOf(databaseUrl, person.id);
    const expected = {
      designs: ledger.designs.length,
      revisions: ledger.designs.reduce((sum, { revisions }) => sum + revisions.size, 0),
      patterns: ledger.patterns.length,
      orders: ledger.orders.length,
      exports: ledger.exports.length,
    };
    for (const what of ['designs', 'revisions', 'patterns', 'orders', 'exports'] as const) {
      if (counts[what] !== expected[what]) wrong.push(`${person.name} was told of ${expected[what]} ${what}, and there are ${counts[what]}.`);
    }
    for (const { id } of ledger.orders) {
      const steps = await stepsOf(databaseUrl, id);
      const told = ['placed', ...(progress.get(id) ?? [])];
      if (JSON.stringify(steps) !== JSON.stringify(told)) wrong.push(`Order ${id} went ${steps.join(', ')}, and was told ${told.join(', ')}.`);
    }
  }
  for (const { task } of await endedTwice(databaseUrl)) wrong.push(`Task ${task} ended more than once.`);
  return wrong;
}

async function lostOf({ name, api, ledger }: Person): Promise<string[]> {
  const wrong: string[] = [];
  const same = (a: object, b: object): boolean => JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
  for (const { id, revisions } of ledger.designs) {
    for (const [revision, values] of revisions) {
      const found = await api.designs.at.query({ id, revision });
      if (!same(found.design.values, values)) wrong.push(`Revision ${revision} of design ${id} of ${name} holds ${JSON.stringify(found.design.values)} instead of ${JSON.stringify(values)}.`);
    }
  }
  for (const { id, name: patternName, values } of ledger.patterns) {
    const found = await api.patterns.get.query({ id });
    const kept = Object.entries(values).every(([parameter, value]) => found.design.values[parameter] === value);
    if (found.name !== patternName || !kept) wrong.push(`Pattern ${id} of ${name} is not as it was published.`);
  }
  for (const { id, quantity } of ledger.orders) {
    const found = await api.orders.get.query({ id });
    if (found.quantity !== quantity) wrong.push(`Order ${id} of ${name} is for ${found.quantity} instead of ${quantity}.`);
  }
  return wrong;
}

async function filesOf(url: string, databaseUrl: string, { name, api, ledger }: Person): Promise<string[]> {
  const wrong: string[] = [];
  for (const { task, format } of ledger.exports) {
    const { state, artefact, message } = await api.exports.get.query({ task });
    if (state !== 'done' || !artefact) {
      wrong.push(`Export ${task} of ${name} is ${state}: ${message ?? 'no file'}.`);
      continue;
    }
    const response = await fetch(url + artefact.url);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (response.status !== 200 || hash !== (await contentHashOf(databaseUrl, artefact.key))) wrong.push(`The file of export ${task} of ${name} is damaged.`);
    if (format === '3mf' && !(bytes[0] === 0x50 && bytes[1] === 0x4b)) wrong.push(`The file of export ${task} of ${name} is no 3MF.`);
  }
  return wrong;
}
