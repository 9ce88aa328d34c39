import { readFile } from 'node:fs/promises';

/** Numbers in a list such as `0-3,8`, as Linux writes what a process may run on. */
export const processorsIn = (status: string): readonly number[] =>
  (/^Cpus_allowed_list:\s*([\d,-]+)$/m.exec(status)?.[1] ?? '').split(',').filter(Boolean).flatMap((range) => {
    const [from, to = from] = range.split('-').map(Number);
    return Array.from({ length: to! - from! + 1 }, (_, at) => from! + at);
  });

/** Processors that this process may run on; none where the system does not say. */
export const readProcessors = async (): Promise<readonly number[]> => processorsIn(await readFile('/proc/self/status', 'utf8').catch(() => ''));
