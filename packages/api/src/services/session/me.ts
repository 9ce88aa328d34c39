import type { Context } from '../../context.ts';
import type { SessionView } from '../../contract/session.ts';

export async function me(context: Context): Promise<SessionView> {
  const principal = await context.principal();
  if (principal.kind === 'none') return { id: null, kind: 'none', name: null, email: null, stores: [] };
  const guest = principal.kind === 'guest';
  return {
    id: principal.id,
    kind: principal.kind,
    // A guest's name and address are placeholders that the session needs.
    name: guest ? null : principal.name,
    email: guest ? null : principal.email,
    stores: principal.stores.map(({ id, name, role }) => ({ id, name, role })),
  };
}
