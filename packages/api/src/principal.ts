/** Who is asking. */

export interface Membership {
  readonly id: string;
  readonly name: string;
  readonly role: 'clerk' | 'manager';
}

export interface Nobody {
  readonly kind: 'none';
}

/** Somebody with a session. A guest has an anonymous one and becomes a customer by signing up or in. */
export interface Visitor {
  readonly kind: 'guest' | 'customer';
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly stores: readonly Membership[];
}

export interface Customer extends Visitor {
  readonly kind: 'customer';
}

/** A customer who works for at least one store. */
export interface Staff extends Customer {
  readonly stores: readonly [Membership, ...Membership[]];
}

export type Principal = Nobody | Visitor;

export const nobody: Nobody = { kind: 'none' };
export const isCustomer = (principal: Principal): principal is Customer => principal.kind === 'customer';
export const isStaff = (principal: Principal): principal is Staff => isCustomer(principal) && principal.stores.length > 0;
