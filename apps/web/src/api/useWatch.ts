import { useEffect, useEffectEvent, useState } from 'react';

export interface Unsubscribable {
  unsubscribe(): void;
}

export interface WatchHandlers<Data> {
  readonly onData: (data: Data) => void;
  readonly onConnectionStateChange: (state: { readonly state: 'idle' | 'connecting' | 'pending'; readonly error: unknown }) => void;
  readonly onError: (error: unknown) => void;
}

/** After an answer that ends the subscription, such as a server that is restarting, it is opened anew. */
const anewMilliseconds = 5000;

/**
 * Follows a subscription while the component stands. `key` names what is followed; a change of it starts anew, and
 * undefined follows nothing. Returns whether the connection stands right now; it is opened again by itself.
 */
export const useWatch = <Data>(key: string | undefined, subscribe: (handlers: WatchHandlers<Data>) => Unsubscribable, onData: (data: Data) => void): boolean => {
  const [connected, setConnected] = useState(true);
  const [attempt, setAttempt] = useState(0);
  const receive = useEffectEvent(onData);
  const open = useEffectEvent(subscribe);
  useEffect(() => {
    if (key === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const subscription = open({
      onData: (data) => receive(data),
      // The first connecting is no loss; connecting after an error is.
      onConnectionStateChange: ({ state, error }) => setConnected(state === 'pending' || !error),
      onError: () => {
        setConnected(false);
        timer = setTimeout(() => setAttempt(attempt + 1), anewMilliseconds);
      },
    });
    return () => {
      clearTimeout(timer);
      subscription.unsubscribe();
    };
  }, [key, attempt]);
  return connected;
};
