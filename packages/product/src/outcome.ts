/** An expected failure is a value: its message is one sentence that tells the person what to do. */
export interface ProductFault {
  readonly code: 'definition-refused' | 'design-refused' | 'design-newer' | 'quantity-refused' | 'presets-refused' | 'presets-newer' | 'presets-foreign';
  readonly message: string;
}

export type ProductOutcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: ProductFault };
