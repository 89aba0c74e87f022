import { fail, ok, type Result } from '#app/domain/result.ts';
import { admit, checkOpen, checkPeople, freeSeatsOf } from '#app/domain/spaces/events.ts';
import { type EntryRow, insertEntry, updateEntry } from '#db/queries/spaces/events.ts';
import { requireHousehold, type HouseholdCode } from '#server/accounts/standing.server.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';

import { commandEvent, type EventCommand } from './command-event.server.ts';

type OwnCode = HouseholdCode | 'event.not_found' | 'event.cancelled' | 'event.begun';

/** Why a household was not registered. */
export type RegisterCode = OwnCode | 'event.already';

/** Why a household does not come with another number of people. */
export type ChangePeopleCode = OwnCode | 'event.not_registered' | 'event.no_room';

type Household = { readonly householdId: string; readonly person: PersonActor };

/** What a household does at an event that is still to begin. */
function commandOwn<T, Code extends string>(
  ctx: ServiceContext,
  { eventId }: { readonly eventId: string },
  work: (
    command: EventCommand,
    household: Household,
    own: EntryRow | undefined,
  ) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | OwnCode>> {
  return commandEvent<T, Code | OwnCode>(ctx, { eventId }, async (command) => {
    const household = requireHousehold(ctx, 'go_to_event');
    if (!household.ok) return household;
    const open = checkOpen(command.event, ctx.now());
    if (!open.ok) return open;
    const { householdId } = household.value;
    const own = command.entries.find((entry) => entry.householdId === householdId);
    return work(command, household.value, own);
  });
}

/** A household comes with some people, all or none; where they do not fit, they wait (EVT3). */
export function registerForEvent(
  ctx: ServiceContext,
  input: { readonly eventId: string; readonly people: number; readonly phone: string },
): Promise<Result<'in' | 'waiting', RegisterCode>> {
  const { eventId, people, phone } = input;
  return commandOwn<'in' | 'waiting', 'event.already'>(
    ctx,
    { eventId },
    async ({ unit, event }, { householdId, person }, own) => {
      if (own) return fail('event.already');
      const state = admit(people, freeSeatsOf(event));
      await insertEntry(unit.tx, {
        id: ctx.newId(),
        eventId,
        householdId,
        people,
        phone,
        state,
        since: ctx.now(),
        askedBy: person.personId,
      });
      return ok(state);
    },
  );
}

/** A household comes with more people, where there is room, or with fewer (EVT5). */
export function changePeople(
  ctx: ServiceContext,
  input: { readonly eventId: string; readonly people: number; readonly phone: string },
): Promise<Result<true, ChangePeopleCode>> {
  const { eventId, people, phone } = input;
  return commandOwn<true, 'event.not_registered' | 'event.no_room'>(
    ctx,
    { eventId },
    async ({ unit, event }, _household, own) => {
      if (!own) return fail('event.not_registered');
      const fits = checkPeople(own, people, freeSeatsOf(event));
      if (!fits.ok) return fits;
      await updateEntry(unit.tx, { entryId: own.id, change: { people, phone } });
      return ok(true);
    },
  );
}

/** A household does not come, or waits no longer (EVT5); again is no harm. */
export function leaveEvent(
  ctx: ServiceContext,
  { eventId }: { readonly eventId: string },
): Promise<Result<true, OwnCode>> {
  return commandOwn<true, never>(ctx, { eventId }, async ({ unit }, _household, own) => {
    if (own) {
      const change = { state: 'left', endedAt: ctx.now() } as const;
      await updateEntry(unit.tx, { entryId: own.id, change });
    }
    return ok(true);
  });
}
