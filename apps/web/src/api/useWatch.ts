import { useEffect, useEffectEvent, useState } from 'react';

export interface Unsubscribable {
  unsubscribe(): void;
}

export interface WatchHandlers<Data> {
  readonly onData: (data: Data) => void;
  readonly onConnectionStateChange: (state: { readonly state: 'idle' | 'connecting' | 'pending' }) => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Follows a subscription while the component stands. `key` names what is followed; a change of it starts anew, and
 * undefined follows nothing. Returns whether the connection stands right now; it is opened again by itself.
 */
export const useWatch = <Data>(key: string | undefined, subscribe: (handlers: WatchHandlers<Data>) => Unsubscribable, onData: (data: Data) => void): boolean => {
  const [connected, setConnected] = useState(true);
  const receive = useEffectEvent(onData);
  const open = useEffectEvent(subscribe);
  useEffect(() => {
    if (key === undefined) return undefined;
    const subscription = open({
      onData: (data) => receive(data),
      onConnectionStateChange: ({ state }) => setConnected(state === 'pending'),
      onError: () => setConnected(false),
    });
    return () => subscription.unsubscribe();
  }, [key]);
  return connected;
};
