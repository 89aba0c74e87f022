import type { FundDueView, OpenFundView } from '#app/contracts/expenses/fund-view.ts';
import { romeDay } from '#app/domain/dates.ts';
import { sumCents } from '#app/domain/money.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { epcPayload } from '#app/domain/payments/epc-code.ts';
import type { DbOrTx } from '#db/client.ts';
import { countOpenDecisions } from '#db/queries/decisions/group-decisions.ts';
import { listOrdersOfFund, listUnpaidFundDues } from '#db/queries/decisions/order-funds.ts';
import { findPayee } from '#db/queries/payments/accounts.ts';

/**
 * The orders a fund pays for (V9), and what it has still to pay to their providers (X16): how, for the
 * household that keeps it; how much, for all.
 */
export async function readFundOrders(
  db: DbOrTx,
  {
    groupId,
    isKeeper,
    now,
  }: { readonly groupId: string; readonly isKeeper: boolean; readonly now: Date },
): Promise<Pick<OpenFundView, 'orders' | 'toPay' | 'toPayCents' | 'saidCents' | 'openVotes'>> {
  const [orders, dues, openVotes] = await Promise.all([
    listOrdersOfFund(db, { groupId }),
    listUnpaidFundDues(db, { groupId }),
    countOpenDecisions(db, { groupId }),
  ]);
  return {
    orders: orders
      .filter(({ status }) => status !== 'cancelled')
      .map(({ orderId, title, heldCents, paidCents }) => ({
        orderId,
        title,
        heldCents,
        paidCents,
      })),
    toPayCents: sumCents(dues.map(({ dueCents }) => dueCents)),
    saidCents: sumCents(
      dues.filter(({ saidOn }) => saidOn !== null).map(({ dueCents }) => dueCents),
    ),
    toPay: isKeeper ? await Promise.all(dues.map((due) => describe(db, due, now))) : [],
    openVotes,
  };
}

async function describe(
  db: DbOrTx,
  due: Awaited<ReturnType<typeof listUnpaidFundDues>>[number],
  now: Date,
): Promise<FundDueView> {
  const { orderId, title, providerId, providerName, startsOn, endsOn, dueCents, saidOn } = due;
  const { iban, holder, phone } = mustHave(await findPayee(db, { providerId }), 'a provider');
  const account = iban === null || holder === null ? null : { iban, holder };
  const reference = due.paymentReference;
  const code = account && epcPayload({ ...account, amountCents: dueCents, reference });
  return {
    reference,
    orderId,
    title,
    provider: providerName,
    phone,
    period: due.isOneOfMany ? { startsOn, endsOn } : null,
    dueCents,
    saidOn,
    paidFrom: romeDay(due.confirmedAt ?? now),
    account,
    epc: code?.ok ? code.value : null,
  };
}
