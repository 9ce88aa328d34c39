/** Ctrl-C reaches a process several times: from the terminal and from each launcher that passes it on. */
const sameMs = 1500;

/** `stop` at the first signal; `leave` when a person asks again because it takes too long. */
export function onSignals({ stop, leave }: { readonly stop: (signal: NodeJS.Signals) => void; readonly leave: () => void }): void {
  let first: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      const now = performance.now();
      if (first === undefined) {
        first = now;
        stop(signal);
      } else if (signal !== 'SIGHUP' && now - first > sameMs) leave();
    });
  }
}
