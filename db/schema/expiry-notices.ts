import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

import { OWN_SOURCE_KINDS } from '#app/domain/wallet/ledger.ts';

import { checkWord, instant, word } from './columns.ts';

/** That a household was told of the end of a voucher or benefit, once for each stage (E4). */
export const expiryNotices = pgTable(
  'expiry_notices',
  {
    sourceKind: word('source_kind', OWN_SOURCE_KINDS).notNull(),
    sourceId: text('source_id').notNull(),
    weeks: integer('weeks').notNull(),
    toldAt: instant('told_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sourceKind, t.sourceId, t.weeks] }),
    checkWord('expiry_notices_kind_known', t.sourceKind),
  ],
);
