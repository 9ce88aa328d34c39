import { useEffect, useRef, useState } from 'react';
import { createReader } from '../../../../artwork/readInWorker.ts';
import type { Reader, ReadFault, ReadOutcome } from '../../../../artwork/readInWorker.ts';

export interface Reading {
  readonly busy: boolean;
  /** Reads with the newest question winning; nothing where it has been superseded. */
  run<T>(ask: (reader: Reader) => Promise<ReadOutcome<T>>): Promise<ReadOutcome<T> | undefined>;
  readonly fault: ReadFault | undefined;
  clear(): void;
}

/** A reader of files that lives as long as its control. */
export const useReading = (): Reading => {
  const reader = useRef<Reader>(undefined);
  const [running, setRunning] = useState(0);
  const [fault, setFault] = useState<ReadFault>();
  useEffect(() => () => reader.current?.close(), []);
  return {
    busy: running > 0,
    fault,
    clear: () => setFault(undefined),
    async run(ask) {
      reader.current ??= createReader();
      setRunning((count) => count + 1);
      const outcome = await ask(reader.current);
      setRunning((count) => count - 1);
      if (!outcome.ok && outcome.fault.code === 'superseded') return undefined;
      setFault(outcome.ok ? undefined : outcome.fault);
      return outcome;
    },
  };
};
