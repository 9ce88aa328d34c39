/** Why somebody could not come in, in the words of the catalogue `account`. */
export type RefusalCode = 'wrong-credentials' | 'email-taken' | 'bad-email' | 'weak-password' | 'too-many-requests' | 'offline' | 'fault';

export class SessionRefused extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode) {
    super(code);
    this.name = 'SessionRefused';
    this.code = code;
  }
}

const codes: Readonly<Record<string, RefusalCode>> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong-credentials',
  INVALID_PASSWORD: 'wrong-credentials',
  USER_NOT_FOUND: 'wrong-credentials',
  USER_ALREADY_EXISTS: 'email-taken',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'email-taken',
  INVALID_EMAIL: 'bad-email',
  VALIDATION_ERROR: 'bad-email',
  PASSWORD_TOO_SHORT: 'weak-password',
  PASSWORD_TOO_LONG: 'weak-password',
};

/**
 * One call to the sign-in service. Three addresses do not need the service's own client library, which would be a tenth
 * of the gallery's budget.
 */
export const authenticate = async (path: 'sign-in/anonymous' | 'sign-in/email' | 'sign-up/email' | 'sign-out', body: Readonly<Record<string, string>>): Promise<void> => {
  let response: Response;
  try {
    response = await fetch(`/api/auth/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, credentials: 'same-origin', body: JSON.stringify(body) });
  } catch {
    throw new SessionRefused('offline');
  }
  if (response.ok) return;
  if (response.status === 429) throw new SessionRefused('too-many-requests');
  const answer: unknown = await response.json().catch(() => null);
  const code = typeof answer === 'object' && answer !== null && 'code' in answer && typeof answer.code === 'string' ? answer.code : '';
  throw new SessionRefused(codes[code] ?? 'fault');
};
