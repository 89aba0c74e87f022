import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import type { QuantityBasis, Unit as ServiceUnit } from '#app/domain/catalogue/units.ts';
import { romeDay, type CalendarDay } from '#app/domain/dates.ts';
import type { SimpleSplitKind } from '#app/domain/orders/split.ts';
import { type AskedTimesCode, checkAskedTimes } from '#app/domain/requests/asked-times.ts';
import { familiesInNumbers } from '#app/domain/requests/provider-view.ts';
import { choiceEnd, firstDateAt } from '#app/domain/requests/request-times.ts';
import { checkAmount } from '#app/domain/requests/timetable-units.ts';
import type { Timetable } from '#app/domain/requests/timetable.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { lockGroup } from '#db/queries/groups/groups.ts';
import { insertParticipants } from '#db/queries/requests/participants.ts';
import { insertRecipients } from '#db/queries/requests/recipients.ts';
import { findLiveRequestOfCard, insertRequest } from '#db/queries/requests/requests.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import { readCard } from '#server/boards/read-card.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { byWhom } from '#server/notifications/by-whom.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import { violatedConstraint, type Unit } from '#server/transact.ts';

import { listCardParticipants, type CardParticipant } from './card-participants.server.ts';
import { listReachableProviders, reachedBy } from './list-reachable-providers.server.ts';
import { requireGroupSide, type GroupSide, type GroupSideCode } from './standing.server.ts';

/** What the organiser freezes for providers. `providerIds`: the chosen ones, or null for all. */
export type CreateRequestInput = {
  readonly groupId: string;
  readonly cardId: string;
  readonly title: string;
  readonly description: string;
  readonly category: CategoryId;
  readonly municipio: Municipio;
  readonly unit: ServiceUnit;
  readonly quantity: number;
  readonly basis: QuantityBasis;
  readonly splitMethod: SimpleSplitKind;
  readonly schedule: string;
  /** An address or a meeting place, or nothing: for the provider whose order is confirmed (R4). */
  readonly place: string;
  readonly timetable: Timetable;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  readonly closesAt: Date;
  readonly providerIds: readonly string[] | null;
};

/** Why a request was not sent. `request.already_done`: the card has a live one, in `requestId`. */
export type CreateRequestCode =
  | GroupSideCode
  | AskedTimesCode
  | 'boards.slow'
  | 'card.not_found'
  | 'request.already_done'
  | 'request.more_than_days'
  | 'request.nobody_joins'
  | 'request.no_providers'
  | 'request.provider_not_reached';

/**
 * Turns a need card into a request (flow step 3): freezes its facts and who takes part, and puts it
 * into the inbox of every provider it reaches. One live request per card, whoever asks first.
 */
export async function createRequest(
  ctx: ServiceContext,
  input: CreateRequestInput,
): Promise<Result<{ requestId: string; providers: number }, CreateRequestCode>> {
  // Before the transaction, which would keep a connection while the board is read.
  const side = await requireGroupSide(ctx, ctx.db, { groupId: input.groupId, action: 'create' });
  if (!side.ok) return side;
  const found = await readCard(ctx, input);
  try {
    return await transactOnce(ctx, (unit) => create(ctx, unit, input, found));
  } catch (error) {
    if (violatedConstraint(error) !== 'requests_one_live_per_card') throw error;
    return fail('request.already_done');
  }
}

async function create(
  ctx: ServiceContext,
  unit: Unit,
  input: CreateRequestInput,
  found: Awaited<ReturnType<typeof readCard>>,
): Promise<Result<{ requestId: string; providers: number }, CreateRequestCode>> {
  const { tx } = unit;
  const { groupId, cardId } = input;
  // Locked: no request goes out of a group that is being archived (R8).
  const group = await lockGroup(tx, { groupId });
  const side = await requireGroupSide(ctx, tx, { groupId, action: 'create' });
  if (!side.ok) return side;
  if (!group || group.archivedAt !== null) return fail('request.not_found');
  const now = ctx.now();
  const today = romeDay(now);
  const times = checkAskedTimes(input, now);
  if (!times.ok) return times;
  if (!found.ok) return found;
  const { boardId, card } = found.value;
  const earlier = await findLiveRequestOfCard(tx, { boardId, cardId });
  if (earlier) return fail('request.already_done', { requestId: earlier.id });
  const participants = await listCardParticipants(tx, { groupId, card });
  if (participants.length === 0) return fail('request.nobody_joins');
  const people = familiesInNumbers(participants, today).beneficiaries;
  const amount = checkAmount({ ...input, people }, input);
  if (!amount.ok) return amount;
  const providerIds = await chooseProviders(unit, input, today);
  if (!providerIds.ok) return providerIds;
  const requestId = ctx.newId();
  await write(ctx, unit, { input, requestId, boardId, side: side.value, participants, now });
  await insertRecipients(
    tx,
    providerIds.value.map((providerId) => ({ requestId, providerId, sentAt: now })),
  );
  await tell(ctx, unit, { input, requestId, participants, providerIds: providerIds.value });
  return ok({ requestId, providers: providerIds.value.length });
}

/** The providers reached, or the chosen ones, every one of which must be reached (R5). */
async function chooseProviders(
  unit: Unit,
  input: CreateRequestInput,
  today: CalendarDay,
): Promise<Result<string[], 'request.no_providers' | 'request.provider_not_reached'>> {
  const { category, municipio } = input;
  const reachable = await listReachableProviders(unit.tx, { today, category });
  const reached = reachedBy(reachable, { categoryId: category, municipio }).map(
    ({ providerId }) => providerId,
  );
  const chosen = input.providerIds === null ? reached : [...new Set(input.providerIds)];
  if (chosen.length === 0) return fail('request.no_providers');
  if (chosen.some((id) => !reached.includes(id))) return fail('request.provider_not_reached');
  return ok(chosen);
}

async function write(
  ctx: ServiceContext,
  { tx }: Unit,
  facts: {
    input: CreateRequestInput;
    requestId: string;
    boardId: string;
    side: GroupSide;
    participants: readonly CardParticipant[];
    now: Date;
  },
): Promise<void> {
  const { input, requestId, boardId, side, participants, now } = facts;
  await insertRequest(tx, {
    id: requestId,
    groupId: input.groupId,
    boardId,
    cardId: input.cardId,
    title: input.title,
    description: input.description,
    category: input.category,
    municipio: input.municipio,
    unit: input.unit,
    quantity: input.quantity,
    quantityBasis: input.basis,
    splitMethod: input.splitMethod,
    schedule: input.schedule,
    place: input.place,
    timetable: input.timetable,
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    closesAt: input.closesAt,
    chooseBy: choiceEnd(input.closesAt, {
      startsOn: input.startsOn,
      firstAt: firstDateAt(input.timetable, input),
    }),
    status: 'open',
    createdBy: side.person.personId,
    createdAt: now,
  });
  const rows = participants.flatMap(({ householdId, dependants }) =>
    (dependants.length > 0 ? dependants.map(({ id }) => id) : [null]).map((dependantId) => ({
      id: ctx.newId(),
      requestId,
      householdId,
      dependantId,
    })),
  );
  await insertParticipants(tx, rows);
}

async function tell(
  ctx: ServiceContext,
  unit: Unit,
  facts: {
    input: CreateRequestInput;
    requestId: string;
    participants: readonly CardParticipant[];
    providerIds: readonly string[];
  },
): Promise<void> {
  const { input, requestId, participants, providerIds } = facts;
  const { groupId, title } = input;
  const id = `request:${requestId}`;
  unit.publish({ topic: `group:${groupId}`, id, version: 1 });
  for (const providerId of providerIds) {
    unit.publish({ topic: `provider:${providerId}`, id, version: 1 });
  }
  await notify(
    ctx,
    unit,
    { providerIds },
    {
      eventKey: `request_for_provider:${requestId}`,
      kind: 'request_for_provider',
      params: { title, municipio: input.municipio },
      href: `/provider/requests/${requestId}`,
    },
  );
  await notify(
    ctx,
    unit,
    { householdIds: participants.map((p) => p.householdId) },
    {
      eventKey: `request_opened:${requestId}`,
      kind: 'request_opened',
      params: { title, providers: providerIds.length, ...byWhom(ctx) },
      href: `/groups/${groupId}/requests/${requestId}`,
    },
  );
  await recordAudit(ctx, unit, {
    action: 'request.create',
    subjectKind: 'request',
    subjectId: requestId,
    details: { groupId, providers: providerIds.length, households: participants.length },
  });
}
