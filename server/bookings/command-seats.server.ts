import type { z } from 'zod';

import type { seatsSchema } from '#app/contracts/bookings/schemas.ts';
import { forWhom } from '#app/contracts/purchases/choice.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';

import { buySeats, type BuySeatsCode } from './buy-seats.server.ts';
import { holdSeats, type HoldSeatsCode, letGo } from './hold-seats.server.ts';
import { joinWaiting, type JoinWaitingCode, leaveWaiting } from './join-waiting.server.ts';

/** What a household does about seats, as the page of an edition sends it. */
type SeatsCommand = z.infer<typeof seatsSchema> & {
  readonly editionId: string;
  readonly locale: Locale;
};

/** Carries it out; gives the order where one was made. */
export async function commandSeats(
  ctx: ServiceContext,
  command: SeatsCommand,
): Promise<
  Result<{ readonly orderId: string | null }, BuySeatsCode | HoldSeatsCode | JoinWaitingCode>
> {
  const { editionId } = command;
  const none = { orderId: null };
  switch (command.intent) {
    case 'buy': {
      const { intent: _, beneficiaries, ...sent } = command;
      return buySeats(ctx, { ...sent, ...forWhom({ beneficiaries, kept: sent.kept }) });
    }
    case 'hold': {
      const held = await holdSeats(ctx, { editionId, ...wantedBy(command) });
      return held.ok ? ok(none) : held;
    }
    case 'wait': {
      const wanted = { ...wantedBy(command), editions: command.editions };
      const joined = await joinWaiting(ctx, { editionId, ...wanted });
      return joined.ok ? ok(none) : joined;
    }
    case 'let-go': {
      const gone = await letGo(ctx, { editionId });
      return gone.ok ? ok(none) : gone;
    }
    case 'leave': {
      const left = await leaveWaiting(ctx, { editionId });
      return left.ok ? ok(none) : left;
    }
  }
}

function wantedBy({ beneficiaries }: { readonly beneficiaries: readonly string[] }) {
  const { dependantIds, isForHousehold } = forWhom({ beneficiaries, kept: [] });
  return { dependantIds, isForHousehold };
}
