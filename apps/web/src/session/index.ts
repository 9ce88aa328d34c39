export { SessionRefused } from './authenticate.ts';
export type { RefusalCode } from './authenticate.ts';
export { ensureSession, sessionQuery, signIn, signOut, signUp, useSession } from './session.ts';
