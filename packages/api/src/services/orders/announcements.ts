/** Waking up when something was announced, without missing what is announced while one is busy. */
import type { Channel, Listener } from '@patternbook/database';

export interface Announcements {
  /** Resolves as soon as something was announced since the last call, or when the asker is gone. */
  next(): Promise<void>;
  close(): void;
}

/**
 * Listens from now on. Several announcements become one waking, since whoever wakes reads everything that is new. A lost
 * connection wakes too: something may have been missed.
 */
export function listenFor(
  listener: Listener,
  options: { readonly channel: Channel; readonly matches: (payload: Readonly<Record<string, string>>) => boolean; readonly signal: AbortSignal | undefined },
): Announcements {
  let announced = false;
  let wake: (() => void) | undefined;
  const ring = () => {
    announced = true;
    wake?.();
  };
  const stop = listener.subscribe(options.channel, (heard) => {
    if (heard.kind === 'missed' || options.matches(heard.payload)) ring();
  });
  options.signal?.addEventListener('abort', ring);
  return {
    async next() {
      if (!announced) await new Promise<void>((resolve) => (wake = resolve));
      wake = undefined;
      announced = options.signal?.aborted ?? false;
    },
    close() {
      stop();
      options.signal?.removeEventListener('abort', ring);
    },
  };
}
