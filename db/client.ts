import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from 'drizzle-orm/pg-core';

import type * as schema from './schema.ts';

type Schema = typeof schema;

/** One database type for both drivers (embedded PGlite, postgres.js), transactions included. */
export type Db = PgDatabase<PgQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>;

/** An open transaction. Inside one, use it for every query: PGlite would wait for ever otherwise. */
export type Tx = PgTransaction<PgQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>;

/** What a query function takes: the database or an open transaction. */
export type DbOrTx = Db | Tx;
