import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { demoId } from '#db/demo/ids.ts';
import { spaceRows } from '#db/demo/rows/city-rows.ts';
import { notifications } from '#db/schema/notifications.ts';
import { eventEntries, spaceEvents } from '#db/schema/space-events.ts';
import { deskOperators, spaces } from '#db/schema/spaces.ts';
import type { PersonActor } from '#server/context.ts';
import { listAgenda } from '#server/orders/list-agenda.server.ts';
import { cancelEvent } from '#server/spaces/cancel-event.server.ts';
import { changeEvent, noteCame } from '#server/spaces/change-event.server.ts';
import { getDeskEvent, listDeskEvents } from '#server/spaces/event-desk.server.ts';
import { exportEvent, getEvent } from '#server/spaces/get-event.server.ts';
import { changePeople, leaveEvent, registerForEvent } from '#server/spaces/go-to-event.server.ts';
import { listEvents } from '#server/spaces/list-events.server.ts';
import { makeEvent } from '#server/spaces/make-event.server.ts';
import { buildHousehold, buildPerson, testId } from '#tests/support/builders/accounts.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const START = new Date('2026-03-02T09:00:00Z');
const database = useDatabase();
const world = useWorld(database, START);
const NIGUARDA = demoId.space('niguarda');
const EVENT = {
  topic: 'art_therapy',
  titleIt: 'Arteterapia per chi assiste',
  titleEn: 'Art therapy for carers',
  descriptionIt: 'Due ore con colori e carta.',
  descriptionEn: 'Two hours with colours and paper.',
  place: null,
  day: '2026-03-10',
  startMinute: 1_020,
  endMinute: 1_140,
} as const;

let operator: PersonActor;

beforeAll(async () => {
  await database.db.insert(spaces).values(spaceRows());
  operator = await operatorAt('niguarda');
});
beforeEach(() => {
  world.clock = START;
});

async function operatorAt(slug: string): Promise<PersonActor> {
  const person = await buildPerson(database.db);
  const { personId } = person;
  await database.db.insert(deskOperators).values({ spaceId: demoId.space(slug), personId });
  return person;
}

type Over = Partial<Omit<Parameters<typeof makeEvent>[1], 'seats'>>;

async function eventWith(seats: number | null, over: Over = {}): Promise<string> {
  const input = { ...EVENT, spaceId: NIGUARDA, dates: 1, ...over, seats };
  const made = await makeEvent(world.as(operator), input);
  if (!made.ok) throw new Error(made.code);
  return made.value.eventId;
}

const register = (who: PersonActor, eventId: string, people = 1, phone = '') =>
  registerForEvent(world.as(who), { eventId, people, phone });
const change = (eventId: string, version: number, over: object = {}) =>
  changeEvent(world.as(operator), { ...EVENT, seats: 3, ...over, eventId, version });
const cancel = (eventId: string, scope: 'one' | 'rest' = 'one', who = operator) =>
  cancelEvent(world.as(who), { eventId, scope, words: 'La sala è allagata.' });

async function seenBy(who: PersonActor, eventId: string) {
  const seen = await getEvent(world.as(who), { eventId, locale: 'it' });
  if (!seen.ok) throw new Error(seen.code);
  return seen.value;
}

async function toldTo(who: PersonActor): Promise<readonly string[]> {
  const rows = await database.db
    .select({ kind: notifications.kind })
    .from(notifications)
    .where(eq(notifications.personId, who.personId));
  return rows.map(({ kind }) => kind);
}

/** Moves the clock a second on: who asks later waits behind. */
function later(): void {
  world.clock = new Date(world.clock.getTime() + 1_000);
}

describe('who comes to an event', () => {
  it('[EVT3] thirty at once for the last five seats: five are in, twenty-five wait, none is oversold', async () => {
    const eventId = await eventWith(5);
    const homes = await Promise.all(Array.from({ length: 30 }, () => buildHousehold(database.db)));
    const got = await Promise.all(homes.map((home) => register(home, eventId)));
    const states = got.map((one) => (one.ok ? one.value : one.code));
    expect(states.filter((state) => state === 'in')).toHaveLength(5);
    expect(states.filter((state) => state === 'waiting')).toHaveLength(25);
    const { takenSeats, waiting } = await seenBy(operator, eventId);
    expect({ takenSeats, waiting }).toEqual({ takenSeats: 5, waiting: 25 });
  });

  it('[EVT3] all of a household or none, once; an event without a limit has room for all', async () => {
    const eventId = await eventWith(3);
    const [two, three] = [await buildHousehold(database.db), await buildHousehold(database.db)];
    expect(await register(two, eventId, 2)).toEqual({ ok: true, value: 'in' });
    later();
    expect(await register(three, eventId, 3)).toEqual({ ok: true, value: 'waiting' });
    expect(await register(three, eventId, 1)).toMatchObject({ code: 'event.already' });
    expect((await seenBy(three, eventId)).own).toMatchObject({ people: 3, waitingPlace: 1 });
    expect((await seenBy(two, eventId)).own).toMatchObject({ state: 'in', waitingPlace: null });
    const open = await eventWith(null);
    expect(await register(three, open, 6)).toEqual({ ok: true, value: 'in' });
  });

  it('[EVT3] the database itself refuses a seat too many, and a second entry of one household', async () => {
    const eventId = await eventWith(1);
    const home = await buildHousehold(database.db);
    const entry = (people: number) => ({
      id: testId(),
      eventId,
      householdId: home.householdId,
      people,
      phone: '',
      state: 'in' as const,
      since: START,
    });
    await expect(database.db.insert(eventEntries).values(entry(2))).rejects.toThrow();
    await database.db.insert(eventEntries).values(entry(1));
    await expect(
      database.db.insert(eventEntries).values({ ...entry(1), state: 'waiting' }),
    ).rejects.toThrow();
    await expect(
      database.db.update(spaceEvents).set({ takenSeats: 0 }).where(eq(spaceEvents.id, eventId)),
    ).rejects.toThrow();
  });

  it('[EVT4] a freed seat passes a larger household that does not fit, which keeps its place; both are told once', async () => {
    const eventId = await eventWith(3);
    const homes = await Promise.all(Array.from({ length: 4 }, () => buildHousehold(database.db)));
    const [first, second, large, small] = homes;
    if (!first || !second || !large || !small) throw new Error('four homes');
    for (const [home, people] of [
      [first, 1],
      [second, 2],
      [large, 3],
      [small, 1],
    ] as const) {
      later();
      await register(home, eventId, people);
    }
    expect((await seenBy(small, eventId)).own?.waitingPlace).toBe(2);
    expect(await leaveEvent(world.as(first), { eventId })).toEqual({ ok: true, value: true });
    expect((await seenBy(small, eventId)).own?.state).toBe('in');
    expect((await seenBy(large, eventId)).own).toMatchObject({ state: 'waiting', waitingPlace: 1 });
    expect(await toldTo(small)).toEqual(['event_place']);
    expect(await toldTo(large)).toEqual([]);
    await leaveEvent(world.as(second), { eventId });
    await leaveEvent(world.as(small), { eventId });
    expect((await seenBy(large, eventId)).own?.state).toBe('in');
    expect(await toldTo(large)).toEqual(['event_place']);
  });

  it('[EVT5] more people come where there is room, and fewer make room; nothing after the start', async () => {
    const eventId = await eventWith(4);
    const [home, behind] = [await buildHousehold(database.db), await buildHousehold(database.db)];
    const people = (who: PersonActor, number: number) =>
      changePeople(world.as(who), { eventId, people: number, phone: '' });
    expect(await people(home, 2)).toMatchObject({ code: 'event.not_registered' });
    await register(home, eventId, 3);
    later();
    await register(behind, eventId, 2);
    expect(await people(home, 5)).toMatchObject({ code: 'event.no_room', details: { free: 1 } });
    expect((await people(home, 2)).ok).toBe(true);
    expect((await seenBy(behind, eventId)).own?.state).toBe('in');
    world.clock = new Date('2026-03-10T16:00:00Z');
    expect(await people(home, 1)).toMatchObject({ code: 'event.begun' });
    expect(await leaveEvent(world.as(home), { eventId })).toMatchObject({ code: 'event.begun' });
    const late = await buildHousehold(database.db);
    expect(await register(late, eventId)).toMatchObject({ code: 'event.begun' });
  });

  it('[B1] who is signed out, or has no household, is not registered', async () => {
    const eventId = await eventWith(3);
    const lone = await buildPerson(database.db);
    expect(await register(lone, eventId)).toMatchObject({ code: 'household.needed' });
    const nobody = world.as({ kind: 'guest' });
    const asked = { eventId, people: 1, phone: '' };
    expect(await registerForEvent(nobody, asked)).toMatchObject({ code: 'auth.signed_out' });
    expect(await registerForEvent(nobody, { ...asked, eventId: testId() })).toMatchObject({
      code: 'event.not_found',
    });
  });
});

describe('who holds an event', () => {
  it('[EVT2] a series is made at once, its dates are listed, by Municipio and topic', async () => {
    const eventId = await eventWith(8, { dates: 3, topic: 'bookcrossing', day: '2026-03-26' });
    const seen = await seenBy(operator, eventId);
    expect(seen.otherDates.map(({ startsAt }) => startsAt)).toEqual([
      '2026-04-02T15:00:00.000Z',
      '2026-04-09T15:00:00.000Z',
    ]);
    const list = (over: object) => listEvents(world.as(operator), { locale: 'en', ...over });
    const books = await list({ topic: 'bookcrossing', municipio: 9 });
    expect(books.map(({ title }) => title)).toEqual(
      Array.from({ length: 3 }, () => 'Art therapy for carers'),
    );
    expect(await list({ topic: 'bookcrossing', municipio: 1 })).toEqual([]);
    expect(await list({ topic: 'bookcrossing', spaceSlug: 'niguarda', limit: 1 })).toHaveLength(1);
  });

  it('[EVT6] a series is cancelled from a date on; all who come or wait are told once', async () => {
    const eventId = await eventWith(1, { dates: 3 });
    const dates = [eventId, ...(await seenBy(operator, eventId)).otherDates.map(({ id }) => id)];
    const [comes, waits] = [await buildHousehold(database.db), await buildHousehold(database.db)];
    for (const id of dates) {
      await register(comes, id);
      later();
      await register(waits, id);
    }
    const second = dates[1] ?? '';
    expect(await cancel(second, 'rest')).toEqual({ ok: true, value: { dates: 2 } });
    expect(await cancel(second)).toMatchObject({ code: 'event.cancelled' });
    expect(await toldTo(comes)).toEqual(['event_cancelled']);
    expect(await toldTo(waits)).toEqual(['event_cancelled']);
    expect(await seenBy(comes, eventId)).toMatchObject({ isCancelled: false, otherDates: [] });
    expect(await seenBy(waits, second)).toMatchObject({
      isOpen: false,
      cancelWords: 'La sala è allagata.',
    });
    expect(await register(await buildHousehold(database.db), second)).toMatchObject({
      code: 'event.cancelled',
    });
  });

  it('[EVT6] fewer seats than are taken are refused, a stale form too; more go to who waits', async () => {
    const eventId = await eventWith(2);
    const [two, one] = [await buildHousehold(database.db), await buildHousehold(database.db)];
    await register(two, eventId, 2);
    later();
    await register(one, eventId, 1);
    expect(await change(eventId, 1, { seats: 1 })).toMatchObject({
      code: 'event.seats_taken',
      details: { taken: 2 },
    });
    expect((await change(eventId, 1, { seats: 3 })).ok).toBe(true);
    expect(await change(eventId, 1)).toMatchObject({ code: 'event.stale' });
    expect((await seenBy(one, eventId)).own?.state).toBe('in');
    expect(await toldTo(two)).toEqual([]);
  });

  it('[EVT7] another time or place is told to all once for each change', async () => {
    const eventId = await eventWith(3);
    const home = await buildHousehold(database.db);
    await register(home, eventId);
    await change(eventId, 1, { titleIt: 'Altro titolo' });
    expect(await toldTo(home)).toEqual([]);
    await change(eventId, 2, { place: 'Biblioteca Dergano' });
    await change(eventId, 3, { place: 'Biblioteca Dergano', endMinute: 1_150 });
    expect(await toldTo(home)).toEqual(['event_moved', 'event_moved']);
  });

  it('[EVT8] how many came is written once it has begun, and nothing else is changed then', async () => {
    const eventId = await eventWith(3);
    const came = () => noteCame(world.as(operator), { eventId, came: 12 });
    expect(await came()).toMatchObject({ code: 'event.not_begun' });
    world.clock = new Date('2026-03-10T16:00:00Z');
    expect((await came()).ok).toBe(true);
    expect(await change(eventId, 2, { day: '2026-03-20' })).toMatchObject({ code: 'event.begun' });
    expect(await cancel(eventId)).toMatchObject({ code: 'event.begun' });
    world.clock = new Date('2026-03-11T09:00:00Z');
    const desk = await listDeskEvents(world.as(operator), { locale: 'it' });
    expect(desk.ok && desk.value.past.find(({ id }) => id === eventId)?.came).toBe(12);
  });

  it('[B1] names and telephones are for operators of that space alone', async () => {
    const eventId = await eventWith(3);
    const home = await buildHousehold(database.db, { name: 'Famiglia Riservata' });
    await register(home, eventId, 1, '02 555 0101');
    const desk = (who: PersonActor) => getDeskEvent(world.as(who), { eventId, locale: 'it' });
    const seen = await desk(operator);
    expect(seen.ok && seen.value.coming).toMatchObject([
      { householdName: 'Famiglia Riservata', phone: '02 555 0101', people: 1 },
    ]);
    const stranger = await operatorAt('venini');
    for (const who of [stranger, home]) {
      expect(await desk(who)).toMatchObject({ code: 'event.not_found' });
      expect(await cancel(eventId, 'one', who)).toMatchObject({ code: 'event.not_found' });
      const changed = { ...EVENT, seats: 3, eventId, version: 1 };
      expect(await changeEvent(world.as(who), changed)).toMatchObject({ code: 'event.not_found' });
      expect(await noteCame(world.as(who), { eventId, came: 1 })).toMatchObject({
        code: 'event.not_found',
      });
      const made = { ...EVENT, spaceId: NIGUARDA, dates: 1, seats: 3 };
      expect(await makeEvent(world.as(who), made)).toMatchObject({ code: 'desk.not_found' });
    }
    expect(await listDeskEvents(world.as(home), { locale: 'it' })).toMatchObject({
      code: 'desk.not_found',
    });
    const page = JSON.stringify(await seenBy(stranger, eventId));
    expect(page).not.toContain('Riservata');
    expect(page).not.toContain('02 555 0101');
  });

  it('[SES9] an event is a file for calendars, with its place; a cancelled one is none', async () => {
    const eventId = await eventWith(3);
    const file = () =>
      exportEvent(world.as(operator), { eventId, locale: 'en', origin: 'https://cortile.test' });
    const made = await file();
    expect(made.ok && made.value).toContain('SUMMARY:Art therapy for carers');
    expect(made.ok && made.value).toContain('DTSTART:20260310T160000Z');
    await cancel(eventId);
    expect(await file()).toMatchObject({ code: 'event.not_found' });
  });

  it('[CAL1] an event stands in the agenda of who comes, not of who waits, until it is cancelled', async () => {
    const eventId = await eventWith(1);
    const [comes, waits] = [await buildHousehold(database.db), await buildHousehold(database.db)];
    await register(comes, eventId);
    await register(waits, eventId);
    const agenda = async (who: PersonActor) => {
      const items = await listAgenda(world.as(who), { first: '2026-03-10', last: '2026-03-10' });
      return items.map(({ kind, title, href }) => ({ kind, title, href }));
    };
    expect(await agenda(comes)).toEqual([
      { kind: 'space_event', title: EVENT.titleIt, href: `/spaces/events/${eventId}` },
    ]);
    expect(await agenda(waits)).toEqual([]);
    await cancel(eventId);
    expect(await agenda(comes)).toEqual([]);
  });
});
