import { romeDay } from '#app/domain/dates.ts';
import { sumCents } from '#app/domain/money.ts';
import { mustHave } from '#app/domain/must-have.ts';
import type { SourceRef } from '#app/domain/wallet/ledger.ts';
import { findOrderFund } from '#db/queries/decisions/order-funds.ts';
import { insertFundMove, lockFundRow, updateFund } from '#db/queries/expenses/funds.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

type FundPart = { readonly source: SourceRef; readonly amountCents: number };

/** Locks the common fund that some parts are of, if they are of one, before any account. */
export async function lockFundOf(unit: Unit, parts: readonly FundPart[]): Promise<void> {
  const source = parts.find((part) => part.source.kind === 'fund')?.source;
  if (source) await lockFundRow(unit.tx, { groupId: source.id });
}

/**
 * Notes in a common fund what an order holds of it now, or gave back (X15), with the ledger's entry of
 * it; nothing where no part is of a fund. It counts at once: the group decided on it. The fund is locked.
 */
export async function noteFundMove(
  ctx: ServiceContext,
  unit: Unit,
  move: {
    readonly orderId: string;
    readonly kind: 'to_order' | 'from_order';
    readonly parts: readonly FundPart[];
    readonly transactionId: string;
  },
): Promise<void> {
  const { tx } = unit;
  const { orderId, kind, parts, transactionId } = move;
  const own = parts.filter(({ source }) => source.kind === 'fund');
  const amountCents = sumCents(own.map((part) => part.amountCents));
  if (amountCents === 0) return;
  const { groupId, openedBy } = mustHave(await findOrderFund(tx, { orderId }), 'a decision');
  const fund = mustHave(await lockFundRow(tx, { groupId }), 'the fund of a group');
  const position = fund.lastPosition + 1;
  await updateFund(tx, { groupId, patch: { lastPosition: position } });
  const at = ctx.now();
  await insertFundMove(tx, {
    id: ctx.newId(),
    groupId,
    kind,
    orderId,
    amountCents,
    movedOn: romeDay(at),
    // Who proposed it to the group, whatever moves it now.
    saidAt: at,
    saidBy: openedBy,
    position,
    countedAt: at,
    countedBy: openedBy,
    transactionId,
  });
}
