import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import { PACK_LIMITS, PACK_STATES } from '#app/domain/companies/reimbursement.ts';

import { people } from './accounts.ts';
import { atMost, cents, checkWord, instant, word } from './columns.ts';
import { companyEmployees } from './companies.ts';
import { documents } from './documents.ts';

/** Receipts that an employee sent to the company to be paid back (V5), and what it decided. */
export const reimbursementPacks = pgTable(
  'reimbursement_packs',
  {
    id: text('id').primaryKey(),
    companyId: text('company_id').notNull(),
    personId: text('person_id').notNull(),
    year: integer('year').notNull(),
    status: word('status', PACK_STATES).notNull(),
    note: text('note').notNull(),
    totalCents: cents('total_cents').notNull(),
    sentAt: instant('sent_at').notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by').references(() => people.id),
    /** What is paid back; of an approved pack alone. */
    approvedCents: cents('approved_cents'),
    words: text('words').notNull().default(''),
  },
  (t) => [
    foreignKey({
      name: 'reimbursement_packs_employee',
      columns: [t.companyId, t.personId, t.year],
      foreignColumns: [
        companyEmployees.companyId,
        companyEmployees.personId,
        companyEmployees.year,
      ],
    }),
    index('reimbursement_packs_company').on(t.companyId, t.sentAt),
    index('reimbursement_packs_person').on(t.personId, t.year),
    checkWord('reimbursement_packs_status_known', t.status),
    check('reimbursement_packs_note_length', atMost(t.note, PACK_LIMITS.words)),
    check('reimbursement_packs_words_length', atMost(t.words, PACK_LIMITS.words)),
    check('reimbursement_packs_total_positive', sql`${t.totalCents} > 0`),
    check(
      'reimbursement_packs_approved',
      sql`(${t.status} = 'approved') = (${t.approvedCents} is not null) and coalesce(${t.approvedCents} between 1 and ${t.totalCents}, true)`,
    ),
    check(
      'reimbursement_packs_in_time',
      sql`(${t.sentAt} at time zone 'Europe/Rome')::date between make_date(${t.year}, 1, 1) and make_date(${t.year} + 1, 1, 31)`,
    ),
    check('reimbursement_packs_decided', sql`(${t.status} = 'sent') = (${t.decidedAt} is null)`),
  ],
);

/** A receipt in a pack: in one at most that was sent or approved. */
export const reimbursementReceipts = pgTable(
  'reimbursement_receipts',
  {
    packId: text('pack_id')
      .notNull()
      .references(() => reimbursementPacks.id),
    documentId: text('document_id')
      .notNull()
      .references(() => documents.id),
    /** False once its pack was refused or taken back. */
    isHeld: boolean('is_held').notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.packId, t.documentId] }),
    uniqueIndex('reimbursement_receipts_once')
      .on(t.documentId)
      .where(sql`${t.isHeld}`),
  ],
);
