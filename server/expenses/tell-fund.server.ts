import { partsOfFund, type SaidFundMoveKind } from '#app/domain/expenses/fund.ts';
import { findHousehold } from '#db/queries/accounts/households.ts';
import { listMemberIds } from '#db/queries/groups/memberships.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Standing } from '#server/groups/standing.server.ts';
import { notify } from '#server/notifications/notify.server.ts';
import type { Unit } from '#server/transact.ts';

import type { LockedFund } from './fund-standing.server.ts';

const hrefOf = (groupId: string) => `/groups/${groupId}/money/fund`;

/** Tells every household of a group that its fund was opened, handed on or closed. */
export async function tellAllOfFund(
  ctx: ServiceContext,
  unit: Unit,
  input: {
    readonly standing: Standing;
    readonly purpose: string;
    readonly kind: 'fund_opened' | 'fund_keeper' | 'fund_closed';
    readonly keeperId: string;
  },
): Promise<void> {
  const { standing, purpose, kind, keeperId } = input;
  const { group } = standing;
  const keeper = (await findHousehold(unit.tx, { householdId: keeperId }))?.name ?? group.name;
  await notify(
    ctx,
    unit,
    { householdIds: await listMemberIds(unit.tx, { groupId: group.id }) },
    {
      eventKey: `${kind}:${group.id}:${ctx.now().getTime()}`,
      kind,
      params: { title: purpose, keeper, group: group.name },
      href: hrefOf(group.id),
    },
  );
}

type ToldMove = {
  readonly id: string;
  readonly kind: SaidFundMoveKind;
  readonly householdId: string | null;
  readonly amountCents: number;
  readonly what: string;
};

/**
 * Tells of a movement whom it concerns: the other of keeper and household; of what the fund paid, or
 * of a payment taken back, each household whose part it changed, with the change.
 */
export async function tellOfFundMove(
  ctx: ServiceContext,
  unit: Unit,
  input: {
    readonly locked: LockedFund;
    readonly move: ToldMove;
    readonly kind: 'fund_said' | 'fund_counted' | 'fund_undone';
  },
): Promise<void> {
  const { locked, move, kind } = input;
  const { standing, fund } = locked;
  const { group, householdId } = standing;
  const by = (await findHousehold(unit.tx, { householdId }))?.name ?? group.name;
  const href = hrefOf(group.id);
  const facts = { by, cents: move.amountCents, way: move.kind, title: move.what };
  if (move.householdId !== null) {
    const other = householdId === move.householdId ? fund.keeperId : move.householdId;
    const eventKey = `${kind}:${move.id}:${householdId}`;
    await notify(ctx, unit, { householdIds: [other] }, { eventKey, kind, params: facts, href });
    return;
  }
  for (const [id, shareCents] of borneParts(locked, move)) {
    const eventKey = `${kind}:${move.id}:${id}`;
    const told = kind === 'fund_counted' ? 'fund_paid' : kind;
    await notify(
      ctx,
      unit,
      { householdIds: [id] },
      { eventKey, kind: told, params: { ...facts, shareCents }, href },
    );
  }
}

/** What a payment costs each household: its part without the payment less its part with it. */
function borneParts(
  { moves }: Pick<LockedFund, 'moves'>,
  payment: ToldMove,
): readonly (readonly [string, number])[] {
  const others = moves.filter(({ id }) => id !== payment.id);
  const [without, withIt] = [
    partsOfFund(others),
    partsOfFund([...others, { ...payment, orderId: null }]),
  ];
  return [...without].flatMap(([id, { partCents }]) => {
    const cents = partCents - (withIt.get(id)?.partCents ?? 0);
    return cents === 0 ? [] : [[id, cents] as const];
  });
}
