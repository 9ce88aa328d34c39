import { sessionView } from '../contract/session.ts';
import { anyone, router } from '../procedure.ts';
import { me } from '../services/session/me.ts';

export const session = router({
  /** Who is asking. Never makes a session. */
  me: anyone('none', 'read').output(sessionView).query(({ ctx }) => me(ctx)),
});
