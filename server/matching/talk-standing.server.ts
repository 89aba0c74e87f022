import type { Stay } from '#app/domain/matching/talk.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findOwnNeed, type NeedRow } from '#db/queries/matching/needs.ts';
import { listSeats, listStays, type SeatRow } from '#db/queries/matching/seats.ts';
import type { DbOrTx } from '#db/client.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

import { lockOwnNeed, type OwnNeedCode } from './own-need.server.ts';

/** What is said in a proposal, come to by a need of the own household. */
export type TalkAddress = { readonly needId: string; readonly proposalId: string };

/** Who asks, seen from what is said in a proposal. */
export type TalkStanding = {
  readonly actor: PersonActor;
  readonly need: NeedRow;
  /** Of the own household. */
  readonly seat: number;
  readonly seats: readonly SeatRow[];
  readonly stays: readonly Stay[];
  /** The household is in the proposal now, and writes. */
  readonly isOpen: boolean;
};

/**
 * Who somebody is in a proposal that a need of their household is or was in (MAT12). To everybody else
 * it is not there.
 */
export async function requireTalk(
  ctx: Pick<ServiceContext, 'actor'>,
  db: DbOrTx,
  address: TalkAddress,
): Promise<Result<TalkStanding, OwnNeedCode>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const { householdId } = actor;
  if (householdId === null) return fail('nearby.not_found');
  const need = await findOwnNeed(db, { householdId, needId: address.needId });
  return need ? standingIn(db, { actor, need, address }) : fail('nearby.not_found');
}

/** As {@link requireTalk}, the kind of help locked: whatever is said comes before or after a match. */
export async function lockTalk(
  ctx: Pick<ServiceContext, 'actor'>,
  unit: Unit,
  address: TalkAddress,
): Promise<Result<TalkStanding, OwnNeedCode>> {
  const own = await lockOwnNeed(ctx, unit, address);
  if (!own.ok) return own;
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  return standingIn(unit.tx, { actor, need: own.value, address });
}

async function standingIn(
  db: DbOrTx,
  of: { readonly actor: PersonActor; readonly need: NeedRow; readonly address: TalkAddress },
): Promise<Result<TalkStanding, OwnNeedCode>> {
  const { actor, need, address } = of;
  const { proposalId } = address;
  const { householdId } = need;
  const stays = await listStays(db, { proposalId, householdId });
  if (!stays.some(({ needId }) => needId === need.id)) return fail('nearby.not_found');
  const seats = await listSeats(db, { proposalId });
  const own = mustHave(
    seats.find((row) => row.householdId === householdId),
    'who was in a proposal has a seat in it',
  );
  const isOpen = need.proposalId === proposalId;
  return ok({ actor, need, seat: own.seat, seats, stays, isOpen });
}
