import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';

import { ASKED_STATES } from '#app/domain/four-eyes.ts';
import {
  OPEN_PROPOSAL_STATES,
  PROPOSAL_STATES,
  SHEET_KINDS,
} from '#app/domain/qualification/proposal-state.ts';
import { REASON_LENGTH, SUSPENSION_ACTIONS } from '#app/domain/qualification/suspension.ts';

import { people } from './accounts.ts';
import { atMost, checkWord, instant, isOneOf, word } from './columns.ts';
import { providers } from './providers.ts';

/**
 * What a provider proposes for its own sheet or for a service's (QUA1): the fields as they were typed.
 * What is on sale stays in `providers` and `services` until the city validates.
 */
export const sheetProposals = pgTable(
  'sheet_proposals',
  {
    id: text('id').primaryKey(),
    kind: word('kind', SHEET_KINDS).notNull(),
    providerId: text('provider_id')
      .notNull()
      .references(() => providers.id, { onDelete: 'cascade' }),
    /** The provider, or the service; a new service has its row when it is validated. */
    subjectId: text('subject_id').notNull(),
    fields: jsonb('fields').$type<unknown>().notNull(),
    /** Words of the city by field, since it was last given back. */
    remarks: jsonb('remarks').$type<Record<string, string>>().notNull(),
    state: word('state', PROPOSAL_STATES).notNull(),
    /** Goes up with every change, so that two people do not write over each other. */
    version: integer('version').notNull(),
    createdAt: instant('created_at').notNull(),
    savedAt: instant('saved_at').notNull(),
    savedBy: text('saved_by').references(() => people.id, { onDelete: 'set null' }),
    submittedAt: instant('submitted_at'),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by').references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [
    uniqueIndex('sheet_proposals_one_open')
      .on(t.kind, t.subjectId)
      .where(isOneOf('state', OPEN_PROPOSAL_STATES)),
    index('sheet_proposals_provider').on(t.providerId),
    index('sheet_proposals_queue').on(t.state, t.submittedAt),
    checkWord('sheet_proposals_kind_known', t.kind),
    checkWord('sheet_proposals_state_known', t.state),
    check('sheet_proposals_own', sql`${t.kind} <> 'provider' or ${t.subjectId} = ${t.providerId}`),
    check(
      'sheet_proposals_sent',
      sql`${t.state} in ('draft', 'withdrawn') or ${t.submittedAt} is not null`,
    ),
    check(
      'sheet_proposals_decided',
      sql`${t.state} not in ('to_correct', 'validated') or ${t.decidedAt} is not null`,
    ),
    check('sheet_proposals_remarked', sql`${t.state} <> 'to_correct' or ${t.remarks} <> '{}'`),
  ],
);

/** What an officer asks of a sheet on sale or suspended, and what another one answered (QUA8). */
export const suspensions = pgTable(
  'suspensions',
  {
    id: text('id').primaryKey(),
    kind: word('kind', SHEET_KINDS).notNull(),
    providerId: text('provider_id')
      .notNull()
      .references(() => providers.id, { onDelete: 'cascade' }),
    subjectId: text('subject_id').notNull(),
    action: word('action', SUSPENSION_ACTIONS).notNull(),
    reason: text('reason').notNull(),
    state: word('state', ASKED_STATES).notNull(),
    askedAt: instant('asked_at').notNull(),
    askedBy: text('asked_by')
      .notNull()
      .references(() => people.id),
    answeredAt: instant('answered_at'),
    answeredBy: text('answered_by').references(() => people.id),
  },
  (t) => [
    uniqueIndex('suspensions_one_asked')
      .on(t.kind, t.subjectId)
      .where(isOneOf('state', ['asked'])),
    index('suspensions_subject').on(t.kind, t.subjectId, t.askedAt),
    checkWord('suspensions_kind_known', t.kind),
    checkWord('suspensions_action_known', t.action),
    checkWord('suspensions_state_known', t.state),
    check('suspensions_reason_said', sql`${t.reason} <> ''`),
    check('suspensions_reason_length', atMost(t.reason, REASON_LENGTH)),
    check('suspensions_answered', sql`(${t.state} = 'asked') = (${t.answeredBy} is null)`),
    check(
      'suspensions_four_eyes',
      sql`${t.state} not in ('confirmed', 'refused') or ${t.answeredBy} <> ${t.askedBy}`,
    ),
  ],
);
