import type { FabricationFault } from '../outcome.ts';

/** Carries a fault out of nested reading; `read3mf` turns it into an outcome. */
export class Refusal extends Error {
  readonly fault: FabricationFault;
  constructor(fault: FabricationFault) {
    super(fault.message);
    this.fault = fault;
  }
}

export const refuse = (limit: string, message: string): never => {
  throw new Refusal({ code: 'file-refused', limit, message });
};
