export interface Database { readonly pending?: never }
export interface Ids { readonly pending?: never }
export interface Listener { readonly pending?: never }
