import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLogs } from './logger.ts';

it('writes one line of JSON for each record, whatever is in it', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'patternbook-logs-'));
  try {
    const logs = openLogs({ logFile: undefined, logLevel: 'info', dataFolder }, { terminal: true, secrets: ['correct horse battery'] });
    logs.logger.info({ path: '/a\n{"level":"error"}' }, 'request');
    logs.logger.error({ error: new Error('failed with correct horse battery\n\u001b[2J') }, 'task failed');
    logs.logger.debug({}, 'too fine');
    await logs.close();
    const lines = readFileSync(logs.file ?? '', 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { level: string }).level)).toEqual(['info', 'error']);
    expect(lines.join('')).not.toContain('correct horse');
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ message: 'task failed', error: { type: 'Error', message: expect.stringContaining('failed with [secret]') as string } });
  } finally {
    rmSync(dataFolder, { recursive: true });
  }
});
