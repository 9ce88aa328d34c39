/** The only ways to make a procedure: each begins by declaring who may call it, what it reaches and what it costs. */
import { initTRPC } from '@trpc/server';
import type { Context } from './context.ts';
import { describeError } from './describeError.ts';
import { refuse } from './faults.ts';
import { times } from './limits.ts';
import type { Cost, Policy, Reach } from './policy.ts';
import { isCustomer, isStaff } from './principal.ts';

const t = initTRPC
  .context<Context>()
  .meta<{ policy: Policy }>()
  .create({
    // Stack traces never leave, whatever NODE_ENV says.
    isDev: false,
    errorFormatter: ({ error, shape, ctx }) => {
      const fault = describeError(error);
      return { code: shape.code, message: fault.message, data: { code: shape.data.code, httpStatus: shape.data.httpStatus, fault, requestId: ctx?.requestId ?? null } };
    },
    sse: {
      maxDurationMs: times.subscriptionSeconds * 1000,
      ping: { enabled: true, intervalMs: times.subscriptionPingSeconds * 1000 },
      client: { reconnectAfterInactivityMs: times.subscriptionPingSeconds * 3000 },
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

function declared(policy: Policy) {
  return t.procedure.meta({ policy }).use(async ({ ctx, next }) => {
    await slowDown(ctx, policy.cost, ctx.address);
    return next();
  });
}

async function slowDown(context: Context, cost: Cost, whom: string): Promise<void> {
  const wait = await context.limiter.take(cost, whom);
  if (wait) refuse('too-many-requests', `Wait ${wait.retryAfterSeconds} seconds and try again.`, wait);
}

/** Anybody, with or without a session. */
export const anyone = (reach: Reach, cost: Cost) => declared({ who: 'anyone', reach, cost });

/** Anybody with a session; `ctx.actor` is who. */
export const visitor = (reach: Reach, cost: Cost) =>
  declared({ who: 'visitor', reach, cost }).use(async ({ ctx, next }) => {
    const principal = await ctx.principal();
    if (principal.kind === 'none') refuse('session-needed', 'Start a session first: sign in, or go on as a guest.', null);
    // Whoever comes from many addresses is still one person.
    await slowDown(ctx, cost, principal.id);
    return next({ ctx: { actor: principal } });
  });

/** Only people with an account. */
export const customer = (reach: Reach, cost: Cost) =>
  visitor(reach, cost)
    .meta({ policy: { who: 'customer', reach, cost } })
    .use(async ({ ctx, next }) => {
      if (!isCustomer(ctx.actor)) refuse('account-needed', 'Sign up first: your work as a guest comes along.', null);
      return next({ ctx: { actor: ctx.actor } });
    });

/** Only people who work for a store. */
export const staff = (reach: Reach, cost: Cost) =>
  visitor(reach, cost)
    .meta({ policy: { who: 'staff', reach, cost } })
    .use(async ({ ctx, next }) => {
      if (!isStaff(ctx.actor)) refuse('not-allowed', 'Only the staff of a store may do this.', null);
      return next({ ctx: { actor: ctx.actor } });
    });
