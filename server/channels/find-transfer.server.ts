import type { WaitingItem } from '#app/contracts/notifications/views.ts';
import type { Tx } from '#db/client.ts';
import { findHouseholdIdOf } from '#db/queries/accounts/households.ts';
import { findOrder } from '#db/queries/orders/orders.ts';
import { readFundOrders } from '#server/expenses/fund-orders.server.ts';
import { readPayment } from '#server/payments/read-payment.server.ts';

/** How money is paid that a mail asks for; the sum in cents. Without an account, whom to agree with. */
export type Transfer = Readonly<
  { leftCents: string; reference: string } & Partial<
    Record<'iban' | 'holder' | 'provider' | 'phone', string>
  >
>;

type Asked = { readonly item: WaitingItem; readonly personId: string; readonly now: Date };

/** The transfer something that waits asks for, as its page says it (MAIL12); nothing where it asks for none. */
export async function findTransfer(
  tx: Tx,
  asked: Asked,
): Promise<Transfer | Record<string, never>> {
  const { kind } = asked.item;
  if (kind === 'pay') return ofHousehold(tx, asked);
  return kind === 'fund_pay' ? ofFund(tx, asked) : {};
}

async function ofHousehold(tx: Tx, { item, personId, now }: Asked) {
  const householdId = await findHouseholdIdOf(tx, { personId });
  const order = await findOrder(tx, { orderId: item.subjectId });
  if (!order || householdId === null) return {};
  const payment = await readPayment(tx, { order, householdId, now });
  if (payment?.state.kind !== 'to_pay') return {};
  const { account, reference, provider } = payment;
  const leftCents = String(payment.state.leftCents);
  return { leftCents, reference, ...account, provider: provider.name, phone: provider.phone };
}

/** Of what a fund owes, known by its reference; its page is that of the group the way leads to. */
async function ofFund(tx: Tx, { item, now }: Asked) {
  const groupId = /^\/groups\/([^/]+)\//.exec(item.href)?.[1];
  if (groupId === undefined) return {};
  const { toPay } = await readFundOrders(tx, { groupId, isKeeper: true, now });
  const due = toPay.find(({ reference }) => reference === item.subjectId);
  if (!due || due.saidOn !== null) return {};
  const { account, reference, provider, phone } = due;
  return { leftCents: String(due.dueCents), reference, ...account, provider, phone };
}
