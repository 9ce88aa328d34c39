import { describeError } from '../describeError.ts';
import type { Fault, FaultCode, FaultOf } from '../faults.ts';

/** The fault that a call ends with, as a client would be told it. A call that succeeds fails the test. */
export async function faultOf(call: Promise<unknown>): Promise<Fault> {
  let answer: unknown;
  try {
    answer = await call;
  } catch (error) {
    return describeError(error);
  }
  throw new Error(`Nothing was refused; the answer was ${JSON.stringify(answer)?.slice(0, 300)}`);
}

/** The same, of one code. */
export async function refusal<Code extends FaultCode>(code: Code, call: Promise<unknown>): Promise<FaultOf<Code>> {
  const fault = await faultOf(call);
  if (fault.code !== code) throw new Error(`Expected ${code}, but it was ${JSON.stringify(fault).slice(0, 500)}`);
  return fault as FaultOf<Code>;
}

/** A new idempotency key. */
export const newKey = (): string => crypto.randomUUID();
