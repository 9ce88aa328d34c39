export { api } from './client.ts';
export { faultOf, isPassing, requestIdOf } from './faults.ts';
export type { ClientFault, ClientFaultCode } from './faults.ts';
export { newIntent, useIntent } from './idempotency.ts';
export { queryClient } from './queryClient.ts';
