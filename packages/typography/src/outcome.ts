export type TypographyFault =
  | { readonly code: 'font-missing'; readonly message: string; readonly font: string }
  | { readonly code: 'font-unreadable'; readonly message: string; readonly font: string }
  | { readonly code: 'text-refused'; readonly message: string; readonly parameter: string };

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: TypographyFault };

/** Carries a fault through code that cannot go on; `createShaper` turns it into an outcome. */
export class Refusal extends Error {
  readonly fault: TypographyFault;
  constructor(fault: TypographyFault) {
    super(fault.message);
    this.fault = fault;
  }
}
