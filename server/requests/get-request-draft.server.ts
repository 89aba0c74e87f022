import type {
  ReachableProviderView,
  RequestDraftValues,
  RequestDraftView,
} from '#app/contracts/requests/draft-view.ts';
import { fieldsOfTimetable } from '#app/contracts/requests/timetable-fields.ts';
import {
  askedHouseholds,
  bestSlots,
  countSlots,
  type Slot,
} from '#app/domain/boards/calendar/slots.ts';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { isCategoryId, type CategoryId } from '#app/domain/catalogue/categories.ts';
import { isMunicipio } from '#app/domain/catalogue/municipi.ts';
import { isUnit, type Unit } from '#app/domain/catalogue/units.ts';
import { addDays, addMonths, romeDay, type CalendarDay } from '#app/domain/dates.ts';
import { timesLeft } from '#app/domain/requests/ask-again.ts';
import { firstDateAt, usualAnswerEnd } from '#app/domain/requests/request-times.ts';
import { daysSaid, timetableOf } from '#app/domain/requests/schedule-words.ts';
import type { Timetable } from '#app/domain/requests/timetable.ts';
import { familiesInNumbers } from '#app/domain/requests/provider-view.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { romeLocal } from '#app/domain/rome-clock.ts';
import type { DbOrTx } from '#db/client.ts';
import { tidyLine, tidyLines } from '#app/domain/typed-text.ts';
import { listServicesByIds } from '#db/queries/catalogue/services.ts';
import { findGroup } from '#db/queries/groups/groups.ts';
import { listGroupHouseholds } from '#db/queries/groups/memberships.ts';
import { listRecipients } from '#db/queries/requests/recipients.ts';
import { findLiveRequestOfCard, findRequest } from '#db/queries/requests/requests.ts';
import { readCard } from '#server/boards/read-card.server.ts';
import type { ServiceContext } from '#server/context.ts';

import { listCardParticipants } from './card-participants.server.ts';
import {
  listReachableProviders,
  type ReachableProvider,
} from './list-reachable-providers.server.ts';
import { requireGroupSide, type GroupSideCode } from './standing.server.ts';

/** Days offered for answers, and until the service starts and ends, when the card says nothing. */
const DAYS_OPEN = 7;
const DAYS_TO_START = 14;
/** Thirteen weeks to the day; a service by the month lasts three of them. */
const DAYS_OF_SERVICE = 90;
const MONTHS_OF_SERVICE = 3;

/** The unit people usually buy in each category, where the card's tolerance names none. */
const USUAL_UNIT: Readonly<Record<CategoryId, Unit>> = {
  childhood: 'hour',
  education: 'month',
  sport: 'course',
  culture: 'course',
  holidays: 'week',
  older: 'hour',
  health: 'session',
  psychology: 'session',
  disability: 'hour',
  home: 'hour',
  living: 'session',
  guidance: 'session',
};

/**
 * Prepares the form that turns a card into a request: start values from the card and the group, or from
 * an earlier request of the card (`again`), who takes part, which providers it can reach, and what they will see of the families (R4).
 */
export async function getRequestDraft(
  ctx: ServiceContext,
  input: { groupId: string; cardId: string; again?: string | null },
): Promise<Result<RequestDraftView, GroupSideCode | 'card.not_found' | 'boards.slow'>> {
  const { db } = ctx;
  const { groupId, cardId } = input;
  const side = await requireGroupSide(ctx, db, { groupId, action: 'create' });
  if (!side.ok) return side;
  const group = await findGroup(db, { groupId });
  if (!group || group.archivedAt !== null) return fail('request.not_found');
  const found = await readCard(ctx, { groupId, cardId });
  if (!found.ok) return found;
  const { boardId, card, services } = found.value;
  const now = ctx.now();
  const today = romeDay(now);
  const participants = await listCardParticipants(db, { groupId, card });
  const [members, providers, named, live] = await Promise.all([
    listGroupHouseholds(db, { groupId }),
    listReachableProviders(db, { today }),
    listServicesByIds(db, { ids: services, today }),
    findLiveRequestOfCard(db, { boardId, cardId }),
  ]);
  const bestSlot = bestSlotOf(
    card,
    members.map(({ householdId }) => householdId),
  );
  const earlier = await findEarlier(db, { ...input, boardId, now });
  const timetable = timetableOf({
    words: card.schedule,
    today,
    recurrence: card.recurrence,
    bestSlot,
    skipsSchoolClosed: card.category === 'education',
  });
  const ofCard = {
    values: startValues(card, group, { timetable, now }),
    namedProviderIds: [...new Set(named.map(({ providerId }) => providerId))],
    recurrence: card.recurrence,
    timetable: fieldsOfTimetable(timetable),
    bestSlot,
    again: null,
  };
  return ok({
    ...(earlier ?? ofCard),
    groupId,
    groupName: group.name,
    cardId,
    participants: participants.map(({ householdId, name, dependants }) => ({
      householdId,
      name,
      dependants: dependants.map(({ firstName }) => firstName),
    })),
    accepts: card.tolerance,
    ...familiesInNumbers(participants, today),
    providers: providers.map(toReachableView),
    live: live && { requestId: live.id, state: live.state },
    now: now.toISOString(),
  });
}

/** What an earlier request of the same need asked for, as far as it can be asked for again (RQ6). */
async function findEarlier(
  db: DbOrTx,
  asked: { groupId: string; cardId: string; again?: string | null; boardId: string; now: Date },
) {
  const { groupId, cardId, boardId, again, now } = asked;
  const row =
    again === null || again === undefined
      ? null
      : await findRequest(db, { requestId: again, groupId });
  if (row?.cardId !== cardId || row.boardId !== boardId) return null;
  const recipients = await listRecipients(db, { requestId: row.id });
  const left = timesLeft(row, now);
  const { startsOn } = left;
  const usualEnd = closingOn(romeDay(now));
  const isFit = startsOn === null || usualEnd.slice(0, 10) <= startsOn;
  const closesAt = left.closesAt ? romeLocal(left.closesAt) : isFit ? usualEnd : '';
  return {
    values: {
      title: row.title,
      description: row.description,
      category: row.category,
      municipio: String(row.municipio),
      unit: row.unit,
      quantity: String(row.quantity),
      basis: row.quantityBasis,
      splitMethod: row.splitMethod,
      schedule: row.schedule,
      place: row.place,
      startsOn: startsOn ?? '',
      endsOn: left.endsOn ?? '',
      closesAt,
    },
    namedProviderIds: recipients.map(({ providerId }) => providerId),
    recurrence: null,
    timetable: fieldsOfTimetable(left.timetable),
    bestSlot: null,
    again: { isCut: left.isCut },
  };
}

/** When answers end where nobody said it, as a `datetime-local` field writes it. */
function closingOn(today: CalendarDay): string {
  return `${addDays(today, DAYS_OPEN)}T20:00`;
}

/** The earliest of the slots that suit best (AV3); null without a grid or without a yes. */
function bestSlotOf(card: CardSnapshot, groupHouseholdIds: readonly string[]): Slot | null {
  if (card.availability === null) return null;
  const joined = card.joins.map(({ householdId }) => householdId);
  const asked = askedHouseholds(groupHouseholdIds, joined, card.availability.sheet);
  return bestSlots(countSlots(card.availability, asked))[0]?.slot ?? null;
}

function startValues(
  card: CardSnapshot,
  group: { municipio: number; splitMethod: string },
  { timetable, now }: { readonly timetable: Timetable; readonly now: Date },
): RequestDraftValues {
  const today = romeDay(now);
  const category = isCategoryId(card.category) ? card.category : null;
  const named = card.tolerance?.unit;
  const unit = isUnit(named) ? named : category ? USUAL_UNIT[category] : 'hour';
  const usual = addDays(today, DAYS_TO_START);
  const said = daysSaid({ words: card.schedule, recurrence: card.recurrence }, today);
  const startsOn = said.first ?? (said.last !== null && said.last < usual ? today : usual);
  const endsOn = said.last ?? usualLastDay(startsOn, unit);
  const firstAt = firstDateAt(timetable, { startsOn, endsOn });
  return {
    title: tidyLine(card.title),
    description: tidyLines(card.notes),
    category: category ?? '',
    municipio: String(group.municipio),
    unit,
    // What the days and hours make: the form counts it.
    quantity: '',
    basis: 'total',
    splitMethod: group.splitMethod,
    schedule: tidyLine(card.schedule),
    place: '',
    startsOn,
    endsOn,
    closesAt: usualAnswerEnd({ startsOn, endsOn, firstAt }, romeLocal(now)),
  };
}

/** The last day of a service whose card says none. */
function usualLastDay(startsOn: CalendarDay, unit: Unit): CalendarDay {
  return unit === 'month'
    ? addDays(addMonths(startsOn, MONTHS_OF_SERVICE), -1)
    : addDays(startsOn, DAYS_OF_SERVICE);
}

function toReachableView(provider: ReachableProvider): ReachableProviderView {
  const sellable = provider.services.filter(({ hasValidPrice }) => hasValidPrice);
  const categories = [...new Set(sellable.map(({ categoryId }) => categoryId))];
  return {
    providerId: provider.providerId,
    name: provider.name,
    reaches: categories.map((category) => ({
      category,
      municipi: [
        ...new Set(sellable.filter((s) => s.categoryId === category).flatMap((s) => s.municipi)),
      ].filter(isMunicipio),
    })),
  };
}
