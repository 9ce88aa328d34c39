/** Who may call a procedure, and on which objects. Declared for every procedure; enforced here and in each service's query. */

/** "visitor" is anybody with a session, guests included; "customer" has an account; "staff" is a member of a store. */
export type Who = 'anyone' | 'visitor' | 'customer' | 'staff';

/**
 * Which objects an allowed caller reaches:
 * - "none": the call is about no stored object, or makes a new one
 * - "public": published things, the same for everybody
 * - "own": only the caller's own; somebody else's is answered with not-found, as if it did not exist
 * - "own-store": only what belongs to a store that the caller works for; otherwise not-found
 * - "bearer": whoever holds the secret token
 */
export type Reach = 'none' | 'public' | 'own' | 'own-store' | 'bearer';

/** How dear a call is; each kind has a budget of its own per person and address. */
export type Cost = 'read' | 'write' | 'heavy';

export interface Policy {
  readonly who: Who;
  readonly reach: Reach;
  readonly cost: Cost;
}
