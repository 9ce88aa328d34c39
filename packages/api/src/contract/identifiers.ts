/** Names of things, as they cross the wire. */
import { idSchema, versionSchema } from '@patternbook/product';
import { z } from 'zod';
import { limits } from '../limits.ts';

/** UUIDv7 made by the server; any UUID is accepted and simply not found. */
export const id = z.uuid('This is not the id of anything here.');
export const productId = idSchema;
export const productVersion = versionSchema;
export const storeId = idSchema;
/** SHA-256 of a frozen design's content, hexadecimal. */
export const variantHash = z.string().regex(/^[0-9a-f]{64}$/);
export const revision = z.int().min(0).max(2_147_483_647);
/** 132 random bits, base64url. */
export const shareToken = z.string().regex(/^[A-Za-z0-9_-]{22}$/, 'This share link is not complete: copy the whole of it.');
/** Made by the client for each intent and sent again with each retry of it: the effect happens once. */
export const idempotencyKey = z
  .string()
  .min(limits.idempotencyKey.min)
  .max(limits.idempotencyKey.max)
  .regex(/^[A-Za-z0-9_-]+$/, 'An idempotency key is letters, digits, dashes and underscores.');
/** What an earlier page returned as `nextCursor`; opaque. */
export const cursor = z.string().max(400).regex(/^[A-Za-z0-9_-]+$/, 'This cursor was not given by this server: start from the first page.');
export const pageSize = z.int().min(1).max(limits.page.max).default(limits.page.default);

/** UTC, ISO 8601 with milliseconds. */
export const instant = z.iso.datetime();
export const words = z.object({ en: z.string() }).catchall(z.string());
export const money = z.object({ currency: z.literal('EUR'), amount: z.int() });
