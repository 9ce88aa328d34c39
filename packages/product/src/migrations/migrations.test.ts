import { describe, expect, it } from 'vitest';
import { migrate, migrations, schemaOf } from './migrations.ts';
import type { Migration } from './migrations.ts';

const sequence: readonly Migration[] = [
  { to: 2, name: 'name the owner', up: (document) => ({ ...document, owner: 'nobody' }) },
  { to: 3, name: 'count the owners', up: ({ owner, ...document }) => ({ ...document, owners: [owner] }) },
];

describe('migrate', () => {
  it('takes a document through all that follow its schema', () => {
    expect(migrate({ schema: 1, a: 1 }, sequence)).toEqual({ ok: true, document: { schema: 3, a: 1, owners: ['nobody'] } });
    expect(migrate({ schema: 2, owner: 'Ada' }, sequence)).toEqual({ ok: true, document: { schema: 3, owners: ['Ada'] } });
    expect(migrate({ schema: 3, owners: [] }, sequence)).toEqual({ ok: true, document: { schema: 3, owners: [] } });
  });

  it('leaves the given document as it was', () => {
    const old = Object.freeze({ schema: 1 });
    migrate(old, sequence);
    expect(old).toEqual({ schema: 1 });
  });

  it('does not guess', () => {
    expect(migrate({ schema: 4 }, sequence)).toEqual({ ok: false, reason: 'newer' });
    for (const schema of [undefined, null, '1', 0, -1, 1.5, NaN]) expect(migrate({ schema }, sequence)).toEqual({ ok: false, reason: 'no-schema' });
  });
});

describe('migrations', () => {
  it('are numbered without gaps, and named', () => {
    expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_, index) => index + 2));
    expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
    expect(schemaOf(sequence)).toBe(3);
  });
});
