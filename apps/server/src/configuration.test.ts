import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfiguration, repository } from './configuration.ts';

describe('the configuration', () => {
  it('needs nothing', () => {
    const read = readConfiguration({});
    expect(read).toMatchObject({ ok: true, value: { port: 5173, databaseUrl: undefined, dataFolder: join(repository, '.data'), seed: 'demo' } });
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfiguration({ PORT: '', DATABASE_URL: '' })).toMatchObject({ ok: true, value: { port: 5173, databaseUrl: undefined } });
  });

  it('names every variable that it cannot take, and never repeats a secret', () => {
    const read = readConfiguration({ PORT: '99999', AUTH_SECRET: 'too-short-secret', DATABASE_URL: 'mysql://root:hunter2@db', SEED: 'everything' });
    expect(read.ok).toBe(false);
    const said = read.ok ? '' : read.problems.join('\n');
    for (const name of ['PORT', 'AUTH_SECRET', 'DATABASE_URL', 'SEED']) expect(said).toMatch(new RegExp(`^${name} must .*\\.$`, 'm'));
    expect(said).not.toContain('hunter2');
    expect(said).not.toContain('too-short-secret');
  });

  it('keeps only the origin of the public address', () => {
    expect(readConfiguration({ PUBLIC_URL: 'https://patternbook.example/shop/' })).toMatchObject({ value: { publicUrl: 'https://patternbook.example' } });
  });

  it('is told whole in the README', () => {
    const readme = readFileSync(join(repository, 'apps/server/README.md'), 'utf8');
    const source = readFileSync(join(repository, 'apps/server/src/configuration.ts'), 'utf8');
    const names = [...source.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});
