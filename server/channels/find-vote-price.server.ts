import { romeDay } from '#app/domain/dates.ts';
import type { AskingNotice } from '#app/domain/notifications/waiting.ts';
import type { Tx } from '#db/client.ts';
import { findHouseholdIdOf } from '#db/queries/accounts/households.ts';
import { findVotedPrice } from '#db/queries/requests/decisions.ts';
import { ownPlan, planOrder } from '#server/orders/plan-order.server.ts';

/** What a vote is about, as its page says it to the reader's household; sums in cents, as texts. */
export type VotePrice = Readonly<
  Record<
    'shareCents' | 'totalCents' | 'unitPriceCents' | 'unit' | 'basis' | 'quantity' | 'units',
    string
  >
>;

/** The price a notice of a vote asks about, for a person's household; nothing for other notices. */
export async function findVotePrice(
  tx: Tx,
  { notice, personId, now }: { notice: AskingNotice; personId: string; now: Date },
): Promise<VotePrice | Record<string, never>> {
  const decisionId = /^vote_opened:([^:]+)$/.exec(notice.eventKey)?.[1];
  const householdId = await findHouseholdIdOf(tx, { personId });
  if (decisionId === undefined || householdId === null) return {};
  const voted = await findVotedPrice(tx, { decisionId });
  if (!voted) return {};
  const { requestId, bands, priceKind, unit, basis, quantity } = voted;
  const plan = await planOrder(tx, { requestId, bands, priceKind, today: romeDay(now) });
  const own = plan.ok ? ownPlan(plan.value, householdId) : null;
  if (!plan.ok || !own) return {};
  const { totalCents, unitPriceCents, units } = plan.value;
  return {
    shareCents: String(own.shareCents),
    totalCents: String(totalCents),
    unitPriceCents: String(unitPriceCents),
    unit,
    basis,
    quantity: String(quantity),
    units: String(units),
  };
}
