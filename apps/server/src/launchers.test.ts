import { expect, it } from 'vitest';
import { isBroken, launchersOf } from './launchers.ts';
import type { ProcessTable } from './launchers.ts';

const table = (processes: Readonly<Record<number, readonly [parent: number, command: string]>>): ProcessTable => ({
  look: (pid) => {
    const [parent, command] = processes[pid] ?? [];
    return parent === undefined || command === undefined ? undefined : { parent, command };
  },
});

const started = { 9: [8, 'node apps/server/src/main.ts'], 8: [7, 'sh -c node apps/server/src/main.ts'], 7: [6, 'pnpm run app'], 6: [5, "sh -c 'pnpm' run app"], 5: [4, 'npm exec pnpm run app'], 4: [3, 'sh -c npm exec'], 3: [2, 'npm start'], 2: [1, '-bash'] } as const;

it('reaches up to npm, not to the shell of the person', () => {
  expect(launchersOf(9, table(started))).toEqual([9, 8, 7, 6, 5, 4, 3]);
  expect(isBroken([9, 8, 7, 6, 5, 4, 3], table(started))).toBe(false);
  expect(isBroken([9, 8, 7, 6, 5, 4, 3], table({ ...started, 3: [1, 'npm start'] }))).toBe(false);
});

it('notices when any of them is gone, whoever adopted its child', () => {
  const chain = launchersOf(9, table(started));
  expect(isBroken(chain, table({ ...started, 4: [1, 'sh -c npm exec'] }))).toBe(true);
  expect(isBroken(chain, table({ ...started, 8: [1, 'sh -c node'] }))).toBe(true);
});

it('watches nothing when the process was started by itself', () => {
  expect(launchersOf(9, table({ 9: [2, 'node apps/server/src/main.ts'], 2: [1, '-bash'] }))).toEqual([9]);
});
