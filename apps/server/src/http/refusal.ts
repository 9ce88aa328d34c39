import type { FaultCode, FaultOf } from '@patternbook/api';

/** Faults that are found before a procedure is reached. */
type EarlyCode = Extract<FaultCode, 'bad-input' | 'foreign-origin' | 'wrong-content-type' | 'too-large' | 'not-found' | 'not-allowed' | 'too-many-requests' | 'unavailable' | 'internal'>;

const told: { readonly [Code in EarlyCode]: readonly [status: number, trpcCode: string, jsonRpc: number] } = {
  'bad-input': [400, 'BAD_REQUEST', -32600],
  'not-allowed': [403, 'FORBIDDEN', -32003],
  'foreign-origin': [403, 'FORBIDDEN', -32003],
  'not-found': [404, 'NOT_FOUND', -32004],
  'too-large': [413, 'PAYLOAD_TOO_LARGE', -32013],
  'wrong-content-type': [415, 'UNSUPPORTED_MEDIA_TYPE', -32015],
  'too-many-requests': [429, 'TOO_MANY_REQUESTS', -32029],
  internal: [500, 'INTERNAL_SERVER_ERROR', -32603],
  unavailable: [503, 'SERVICE_UNAVAILABLE', -32603],
};

/** The same shape as an error of a procedure, so that clients read one kind of answer. */
export function refusal<Code extends EarlyCode>(code: Code, message: string, { data, requestId, status, headers = {} }: { readonly data: FaultOf<Code>['data']; readonly requestId: string; readonly status?: number; readonly headers?: Readonly<Record<string, string>> }): Response {
  const [usual, trpcCode, jsonRpc] = told[code];
  const httpStatus = status ?? usual;
  const error = { code: jsonRpc, message, data: { code: trpcCode, httpStatus, fault: { code, message, data }, requestId } };
  return Response.json({ error }, { status: httpStatus, headers });
}
