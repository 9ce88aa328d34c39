/** Columns that mean the same in every table. */
import { customType, json, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const id = (name: string) => uuid(name);
/** UTC, to the millisecond, so that a value survives JavaScript's Date and can stand in a cursor. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
/**
 * A document kept letter by letter: `jsonb` would sort its keys, and the order of a product's parameters means something.
 */
export const document = <T>(name: string) => json(name).$type<T>();
/** SHA-256, hexadecimal. */
export const hash = (name: string) => text(name);
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
