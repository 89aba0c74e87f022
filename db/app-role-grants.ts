/** Rights on one table; a column in brackets narrows an update to it. */
type Rights = readonly string[];

/**
 * Rows that are written once and never again (M24). A row lock needs the right to update some
 * column: of an account it is `asset`, whose change the table's own guard refuses, so that the right
 * to lock is no right to move a balance.
 */
const LEDGER: Readonly<Record<string, Rights>> = {
  transactions: ['select', 'insert'],
  postings: ['select', 'insert'],
  audit_log: ['select', 'insert'],
  accounts: ['select', 'insert', 'update (asset)'],
  allocations: ['select', 'insert', 'update (status, settled_at)'],
  vouchers: ['select', 'insert', 'update (is_suspended, revoked_at)'],
  benefits: ['select', 'insert', 'update (is_suspended)'],
  idempotency_keys: ['select', 'insert', 'update (outcome)'],
  expense_versions: ['select', 'insert'],
  expense_parts: ['select', 'insert'],
  expenses: ['select', 'insert', 'update (version, deleted_at, closed_by_payment_id)'],
  recurring_expenses: [
    'select',
    'insert',
    'update (version, next_on, booked_on, ended_at, stopped_by)',
  ],
  recurring_versions: ['select', 'insert'],
  recurring_parts: ['select', 'insert'],
  claim_payments: [
    'select',
    'insert',
    'update (said_paid_at, said_paid_by, said_received_at, said_received_by, transaction_id, undone_at, undone_by)',
  ],
  fund_moves: [
    'select',
    'insert',
    'update (position, counted_at, counted_by, transaction_id, undone_at, undone_by)',
  ],
  group_funds: [
    'select',
    'insert',
    'update (purpose, keeper_household_id, last_position, closed_at, closed_by)',
  ],
  group_decisions: ['select', 'insert', 'update (status, closed_at)'],
  group_splits: ['select', 'insert', 'update (decision_id, decided_at)'],
  order_funds: ['select', 'insert'],
  fund_dues: [
    'select',
    'insert',
    'update (due_cents, received_cents, received_at, received_by, transaction_id)',
  ],
  bank_entries: [
    'select',
    'insert',
    'update (text, state, transaction_id, reference, decided_at, decided_by)',
  ],
  documents: ['select', 'insert'],
  expiry_notices: ['select', 'insert'],
  reimbursement_packs: [
    'select',
    'insert',
    'update (status, decided_at, decided_by, approved_cents, words)',
  ],
  reimbursement_receipts: ['select', 'insert', 'update (is_held)'],
  attendance_marks: ['select', 'insert', 'update (replaced_at)'],
  said_absences: ['select', 'insert', 'update (taken_back_at)'],
  mark_contests: [
    'select',
    'insert',
    'update (state, proposed_mark, proposed_side, proposed_by, ended_at, ended_by)',
  ],
  order_amendments: [
    'select',
    'insert',
    'update (state, provider_agreed_at, provider_agreed_by, ended_at, ended_by)',
  ],
  order_amendment_parts: [
    'select',
    'insert',
    'update (before_cents, after_cents, cash_before_cents, cash_after_cents, answer, answered_by, answered_at)',
  ],
  order_amendment_dependants: ['select', 'insert'],
  cash_announcements: ['select', 'insert', 'update (taken_back_at, taken_back_by)'],
};

const EVERYDAY: Rights = ['select', 'insert', 'update', 'delete'];

/**
 * Statements that give the application's role what it needs and take from it everything else it may
 * have had on our tables. To be run as one transaction, by the owner of `tables`.
 */
export function appRoleGrants(role: string, tables: readonly string[]): readonly string[] {
  const to = quoteIdentifier(role);
  return [
    `revoke all on all tables in schema public from ${to}`,
    `grant usage on schema public to ${to}`,
    `grant usage on all sequences in schema public to ${to}`,
    ...tables.map(
      (table) =>
        `grant ${(LEDGER[table] ?? EVERYDAY).join(', ')} on public.${quoteIdentifier(table)} to ${to}`,
    ),
    // So that a start without the owner's address can tell whether the schema is its own.
    `grant usage on schema drizzle to ${to}`,
    `grant select on drizzle.__drizzle_migrations to ${to}`,
  ];
}

/** A name as SQL takes it, whatever letters it has. */
function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
