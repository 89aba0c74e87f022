import type {
  AccountChangeView,
  DueView,
  OrderDuesView,
  ProviderPaymentsView,
} from '#app/contracts/payments/views.ts';
import { sumCents } from '#app/domain/money.ts';
import { PAYABLE_STATES } from '#app/domain/orders/order-state.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { listAudits } from '#db/queries/audit/audit-log.ts';
import { listAccounts } from '#db/queries/payments/accounts.ts';
import { type DueRow, listDues } from '#db/queries/payments/dues.ts';
import { listProviderFundDues } from '#db/queries/payments/fund-dues.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStaff, type StaffCode } from '#server/providers/standing.server.ts';

import { ACCOUNT_CHANGED } from './change-account.server.ts';

/** Sums on one page; a provider with more of them finds the rest on its orders. */
const OPEN_LIMIT = 500;
const RECEIVED_LIMIT = 40;
/** Changes of accounts shown; the audit log keeps all. */
const CHANGES_LIMIT = 20;

/**
 * What families owe the providers a person administers, what they say they paid and what came, and
 * the account of each. Sums stand under references, never beside a household (R4).
 */
export async function listPayments(
  ctx: ServiceContext,
): Promise<Result<readonly ProviderPaymentsView[], StaffCode>> {
  const { db } = ctx;
  const staff = await requireStaff(ctx, db, 'view_takings');
  if (!staff.ok) return staff;
  const { person, providers } = staff.value;
  const providerIds = providers.map(({ providerId }) => providerId);
  const reader = { providerIds, readerHouseholdId: person.householdId };
  const [accounts, open, received, audits] = await Promise.all([
    listAccounts(db, { providerIds }),
    listAllDues(db, { ...reader, of: 'open', limit: OPEN_LIMIT }),
    listAllDues(db, { ...reader, of: 'received', limit: RECEIVED_LIMIT }),
    listAudits(db, {
      subjectKind: 'provider',
      subjectIds: providerIds,
      action: ACCOUNT_CHANGED,
      limit: CHANGES_LIMIT,
    }),
  ]);
  return ok(
    providers.map(({ providerId, name }): ProviderPaymentsView => {
      const isOf = (row: PaidRow) => row.providerId === providerId;
      const due = open.filter(isOf);
      const said = due.filter(({ saidOn }) => saidOn !== null);
      const account = accounts.find((one) => one.providerId === providerId);
      return {
        providerId,
        name,
        account: account ? { iban: account.iban, holder: account.holder } : null,
        changes: audits.filter(({ subjectId }) => subjectId === providerId).map(describeChange),
        leftCents: sumCents(due.map(leftOf)),
        saidCents: sumCents(said.map(leftOf)),
        open: byOrder(due).map(saidFirst),
        received: byOrder(received.filter(isOf)),
      };
    }),
  );
}

/** Dues of households and of groups' funds (X16), one list. */
async function listAllDues(
  db: DbOrTx,
  params: Parameters<typeof listDues>[1],
): Promise<readonly PaidRow[]> {
  const [ofFunds, ofHouseholds] = await Promise.all([
    listProviderFundDues(db, params),
    listDues(db, params),
  ]);
  return [
    ...ofFunds.map((row) => ({ ...row, isFund: true })),
    ...ofHouseholds.map((row) => ({ ...row, isFund: false })),
  ];
}

type PaidRow = Omit<DueRow, 'answer' | 'closedAt'> & { readonly isFund: boolean };

function leftOf(row: PaidRow): number {
  return row.cashDueCents - row.cashReceivedCents;
}

function describeChange(row: Awaited<ReturnType<typeof listAudits>>[number]): AccountChangeView {
  const { iban, holder } = row.details;
  const isSet = typeof iban === 'string' && typeof holder === 'string';
  return { at: row.at.toISOString(), by: row.by, account: isSet ? { iban, holder } : null };
}

/** Rows of one order under it, in their order. */
function byOrder(rows: readonly PaidRow[]): readonly OrderDuesView[] {
  const found = new Map<string, OrderDuesView & { dues: DueView[] }>();
  for (const row of rows) {
    const { orderId, title, groupName, status, isInside } = row;
    const canReceive = !isInside && PAYABLE_STATES.includes(status);
    const head = { orderId, title, groupName, status, canReceive };
    const order = found.get(orderId) ?? { ...head, dues: [] };
    order.dues.push({
      reference: row.reference,
      isFund: row.isFund,
      period: row.isOneOfMany ? { startsOn: row.startsOn, endsOn: row.endsOn } : null,
      dueCents: row.cashDueCents,
      leftCents: leftOf(row),
      saidOn: row.saidOn,
      receivedAt: row.receivedAt?.toISOString() ?? null,
    });
    found.set(orderId, order);
  }
  return [...found.values()];
}

/** What a household says it paid waits for a look: it comes first in its order. */
function saidFirst(order: OrderDuesView): OrderDuesView {
  const isUnsaid = ({ saidOn }: DueView) => Number(saidOn === null);
  return { ...order, dues: order.dues.toSorted((a, b) => isUnsaid(a) - isUnsaid(b)) };
}
