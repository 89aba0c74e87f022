import { bigint, timestamp } from 'drizzle-orm/pg-core';

/** An amount in cents of euro: a safe integer on both drivers (domain rule M1). */
export const cents = (name: string) => bigint(name, { mode: 'number' });

/** An instant, stored with its zone, read as a `Date`. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
