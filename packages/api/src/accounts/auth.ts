/** Sessions and accounts, by better-auth: guests first, accounts when somebody wants one. */
import { tables } from '@patternbook/database';
import type { Database, Ids } from '@patternbook/database';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError } from 'better-auth/api';
import { anonymous } from 'better-auth/plugins/anonymous';
import { line } from '../contract/texts.ts';
import { fault, refuse } from '../faults.ts';
import { limits } from '../limits.ts';
import type { Logger } from '../logger.ts';
import type { Principal } from '../principal.ts';
import { adoptGuest } from './adopt.ts';
import { principalOf } from './memberships.ts';

export interface AuthOptions {
  readonly database: Database;
  readonly ids: Ids;
  readonly now: () => Date;
  readonly logger: Logger;
  /** Signs cookies: at least 32 random letters, the same in every process and over every restart. */
  readonly secret: string;
  /** Public address of the site, such as https://patternbook.example. */
  readonly site: string;
  /** Whether pages of this origin may sign people in. The host is that of the request. */
  readonly allowsOrigin: (origin: string, host: string | undefined) => boolean;
  /** Multiplies how often one address may try. */
  readonly limitFactor?: number;
}

export interface Auth {
  /** Answers what is under /api/auth. `address` is what limits count by; the process knows whom to believe. */
  handle(request: Request, address: string): Promise<Response>;
  /** Who sent these headers. A session that was prolonged says so in `answer`, the headers of the response. */
  principal(request: Headers, answer?: Headers): Promise<Principal>;
}

const base = '/api/auth';
/** Everything else that better-auth offers is not there. */
const paths = new Set(['/sign-in/anonymous', '/sign-in/email', '/sign-up/email', '/sign-out', '/get-session', '/update-user', '/change-password', '/revoke-other-sessions']);
const addressHeader = 'x-patternbook-address';
const day = 24 * 3600;

export function createAuth(options: AuthOptions): Auth {
  const { database, ids, now, logger } = options;
  const factor = options.limitFactor ?? 1;
  const secure = options.site.startsWith('https://');
  const auth = betterAuth({
    baseURL: options.site,
    basePath: base,
    secret: options.secret,
    trustedOrigins: (request) => {
      const origin = request?.headers.get('origin');
      return origin && options.allowsOrigin(origin, request?.headers.get('host') ?? undefined) ? [origin] : [];
    },
    database: drizzleAdapter(database.accounts, {
      provider: 'pg',
      schema: { user: tables.users, session: tables.sessions, account: tables.credentials, verification: tables.verifications, rateLimit: tables.signInAttempts },
      // A sign-up that is cut off leaves no account without a password.
      transaction: true,
    }),
    emailAndPassword: { enabled: true, minPasswordLength: 8, maxPasswordLength: 128, autoSignIn: true },
    // A guest's only key to their designs is this cookie, so it lives long and is prolonged with each visit.
    session: { expiresIn: 180 * day, updateAge: day },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 120 * factor,
      customRules: {
        '/sign-in/email': { window: 60, max: 10 * factor },
        '/sign-up/email': { window: 60, max: 10 * factor },
        '/change-password': { window: 60, max: 5 * factor },
        '/sign-in/anonymous': { window: 60, max: 30 * factor },
      },
    },
    advanced: {
      database: { generateId: () => ids.uuid() },
      // Said, because better-auth reads NODE_ENV where it is not, and checks nothing in tests.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      useSecureCookies: false,
      // The prefix makes browsers refuse the cookie from subdomains and over plain HTTP.
      cookiePrefix: secure ? '__Host-patternbook' : 'patternbook',
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
    },
    databaseHooks: {
      user: {
        create: { before: async (user) => ({ data: { ...user, ...('isAnonymous' in user && user['isAnonymous'] === true ? {} : { name: decentName(user.name) }), image: null } }) },
        update: { before: async (user) => ({ data: { ...user, ...(user.name === undefined ? {} : { name: decentName(user.name) }), image: null } }) },
      },
    },
    plugins: [
      anonymous({
        emailDomainName: 'guest.invalid',
        generateName: () => 'Guest',
        // Done by `adoptGuest`, together with everything else.
        disableDeleteAnonymousUser: true,
        onLinkAccount: async ({ anonymousUser, newUser }) => {
          if (newUser.user.id === anonymousUser.user.id || newUser.user['isAnonymous'] === true) return;
          await adoptGuest({ database, ids, now }, { guest: anonymousUser.user.id, customer: newUser.user.id });
        },
      }),
    ],
    logger: { level: 'warn', log: (level, message) => (level === 'error' ? logger.error({ part: 'auth' }, message) : logger.warn({ part: 'auth' }, message)) },
    telemetry: { enabled: false },
  });

  return {
    async handle(request, address) {
      const path = new URL(request.url).pathname.slice(base.length);
      if (!paths.has(path)) return Response.json({ fault: fault('not-found', 'There is no such address in the API.', null) }, { status: 404 });
      const headers = new Headers(request.headers);
      headers.set(addressHeader, address);
      const response = await auth.handler(new Request(request, { headers }));
      if (path === '/sign-in/email' && response.status === 401) logger.warn({ address }, 'signing in failed');
      return response;
    },
    async principal(request, answer) {
      // Nothing to look up for visitors without a session.
      if (!request.get('cookie')?.includes('patternbook.session_token')) return { kind: 'none' };
      const { response, headers } = await auth.api.getSession({ headers: request, returnHeaders: true }).catch((error: unknown) => {
        // better-auth keeps the cause to itself; looking up a session needs nothing that could fail but the database.
        if (error instanceof APIError && error.statusCode === 500) return refuse('unavailable', 'The server is busy for a moment: try again, nothing happens twice.', null);
        throw error;
      });
      for (const cookie of headers.getSetCookie()) answer?.append('set-cookie', cookie);
      return response ? principalOf(database.read, response.user) : { kind: 'none' };
    },
  };
}

function decentName(name: string): string {
  const checked = line(limits.name).safeParse(name);
  if (!checked.success) throw new APIError('BAD_REQUEST', { code: 'BAD_NAME', message: checked.error.issues[0]?.message ?? 'Choose another name.' });
  return checked.data;
}
