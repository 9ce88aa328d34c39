import { afterAll, beforeAll, expect, test } from 'vitest';
import { newKey } from '../../testing/faults.ts';
import { createWorld, nobody } from '../../testing/world.ts';
import type { Caller, World } from '../../testing/world.ts';

let world: World;
let asAda: Caller;
let anybody: Caller;
beforeAll(async () => {
  world = await createWorld({ connections: 8 });
  asAda = world.as(await world.customer('Ada'));
  anybody = world.as(nobody);
});
afterAll(() => world.close());

const rest = { story: '', licence: 'CC-BY-4.0' } as const;

test('an original says what it changed against the product, a remix what it changed against its parent', async () => {
  const first = await asAda.designs.create({ product: 'chest', values: { width: 84, label: 'Tea' } });
  const root = await asAda.patterns.publish({ design: first.id, revision: 1, name: 'Tea chest', ...rest, idempotencyKey: newKey() });
  const draft = await asAda.patterns.remix({ id: root.id });
  const second = await asAda.designs.create({ from: { design: draft.id }, values: { height: 96 }, finishes: { lid: { material: 'pla', colour: 'white' } } });
  await asAda.patterns.publish({ design: second.id, revision: 1, name: 'Tall tea chest', ...rest, idempotencyKey: newKey() });

  const [remix, original] = (await anybody.patterns.list({ limit: 2 })).items;
  expect(original).toMatchObject({
    name: 'Tea chest',
    parent: null,
    changes: { count: 2, shown: [{ kind: 'length', label: { en: 'Width' }, value: 84, words: null }, { kind: 'text', label: { en: 'Label' }, value: 'Tea', words: null }] },
  });
  expect(remix).toMatchObject({
    name: 'Tall tea chest',
    parent: { pattern: root.id, name: 'Tea chest' },
    changes: { count: 2, shown: [{ kind: 'length', label: { en: 'Height' }, value: 96 }, { kind: 'finish', label: { en: 'Lid' }, value: expect.stringMatching(/^#[0-9a-f]{6}$/) as unknown, words: { en: expect.any(String) as unknown } }] },
  });
});

test('the parent is named as it was when the remix began', async () => {
  const first = await asAda.designs.create({ product: 'chest', values: { width: 61 } });
  const root = await asAda.patterns.publish({ design: first.id, revision: 1, name: 'Small', ...rest, idempotencyKey: newKey() });
  const draft = await asAda.patterns.remix({ id: root.id });
  const saved = await asAda.designs.save({ id: first.id, revision: 1, design: { ...first.design, values: { width: 62 } }, idempotencyKey: newKey() });
  await asAda.patterns.publish({ design: first.id, revision: saved.revision, pattern: root.id, name: 'Small, wider', ...rest, idempotencyKey: newKey() });
  const second = await asAda.designs.create({ from: { design: draft.id }, values: { width: 63 } });
  const child = await asAda.patterns.publish({ design: second.id, revision: 1, name: 'Child', ...rest, idempotencyKey: newKey() });
  const [card] = (await anybody.patterns.remixes({ id: root.id })).items;
  expect(card).toMatchObject({ id: child.id, parent: { pattern: root.id, name: 'Small' }, changes: { count: 1, shown: [{ value: 63 }] } });
});
