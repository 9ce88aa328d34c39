import type { Translate } from '../../../../messages/index.ts';
import type english from '../../../../messages/en/kinds.ts';
import type { ReadFault } from '../../../../artwork/readInWorker.ts';

/** The sentence for why a file was not taken; nothing for what a newer question has replaced. */
export const sayReadFault = (t: Translate<typeof english>, { code }: ReadFault): string | undefined => (code === 'superseded' ? undefined : t(`fault-${code}`));
