export interface Tasks { readonly pending?: never }
