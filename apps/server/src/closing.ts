/** What must be closed again, in the reverse order of opening. */
export interface Closing {
  /** Remembers how to close what was just opened; returns it. */
  keep<T>(opened: T, name: string, close: (opened: T) => Promise<unknown>): T;
  /** Closes everything, whatever of it fails. Later calls wait for the first. */
  closeAll(): Promise<void>;
}

export function createClosing(onFailure: (name: string, error: unknown) => void): Closing {
  const open: { readonly name: string; readonly close: () => Promise<unknown> }[] = [];
  let closing: Promise<void> | undefined;
  const closeInOrder = async (): Promise<void> => {
    for (let last = open.pop(); last; last = open.pop()) {
      try {
        await last.close();
      } catch (error) {
        onFailure(last.name, error);
      }
    }
  };
  return {
    keep: (opened, name, close) => {
      open.push({ name, close: () => close(opened) });
      return opened;
    },
    closeAll: () => (closing ??= closeInOrder()),
  };
}
