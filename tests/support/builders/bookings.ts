import { providerStaff } from '#db/schema/providers.ts';
import type { PersonActor } from '#server/context.ts';
import { buySeats, type BuySeatsInput } from '#server/bookings/buy-seats.server.ts';
import { makeEdition, type EditionInput } from '#server/bookings/make-edition.server.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { buildHousehold, buildPerson, testId } from './accounts.ts';
import { buildService } from './catalogue.ts';
import { buildProgramme, buildVoucher } from './wallet.ts';

/** A family with two children of seven and nine, and who works for a provider that sells editions. */
export type EditionScene = {
  readonly parent: PersonActor & { householdId: string };
  readonly children: readonly string[];
  readonly staff: PersonActor;
  readonly service: Awaited<ReturnType<typeof buildService>>;
  readonly editionId: string;
  /** Address of the account of the younger child's voucher. */
  readonly voucher: string;
};

/** Swimming on three Mondays of December for 120.00 a seat, four seats unless told otherwise. */
export const SWIMMING: EditionInput = {
  title: 'Corso di dicembre',
  place: 'Piscina di via Sant’Abbondio',
  timetable: {
    kind: 'weekly',
    slots: [{ weekday: 1, startMinute: 1_020, endMinute: 1_080 }],
    skipsSchoolClosed: false,
  },
  startsOn: '2026-12-07',
  endsOn: '2026-12-21',
  seats: 4,
  minSeats: 1,
  decidesOn: '2026-12-01',
  salesEndOn: '2026-12-06',
  seatPriceCents: 12_000,
  minAge: 6,
  maxAge: 10,
};

/** The scene of an edition; `over` changes the edition. @throws when it is refused. */
export async function buildEditionScene(
  world: TestWorld,
  over: Partial<EditionInput> = {},
): Promise<EditionScene> {
  const ctx = world.as();
  const parent = await buildHousehold(ctx.db, { children: ['2017-05-01', '2019-05-01'] });
  const service = await buildService(ctx.db, { category: 'education', unit: 'course' });
  const staff = await buildPerson(ctx.db, { name: 'Coordinatrice' });
  const { providerId } = service;
  await ctx.db
    .insert(providerStaff)
    .values({ providerId, personId: staff.personId, role: 'operator' });
  const programmeId = await buildProgramme(ctx, { categories: ['education'] });
  const { address } = await buildVoucher(ctx, {
    programmeId,
    householdId: parent.householdId,
    dependantId: parent.dependantIds[1] ?? '',
    amountCents: 5_000,
    expiresOn: '2027-12-31',
  });
  const editionId = await buildEdition(world, { staff, service }, over);
  return { parent, children: parent.dependantIds, staff, service, editionId, voucher: address };
}

/** One more edition of a scene's service. @throws when it is refused. */
export async function buildEdition(
  world: TestWorld,
  { staff, service }: Pick<EditionScene, 'staff' | 'service'>,
  over: Partial<EditionInput> = {},
): Promise<string> {
  const made = await makeEdition(world.as(staff), { ...SWIMMING, ...over, serviceId: service.id });
  if (!made.ok) throw new Error(made.code);
  return made.value.editionId;
}

/** What the page of the scene's edition would send for some children of its family. */
export function seatsForm(
  scene: Pick<EditionScene, 'editionId' | 'children'>,
  over: Partial<BuySeatsInput> = {},
): BuySeatsInput {
  const dependantIds = over.dependantIds ?? scene.children;
  const totalCents = SWIMMING.seatPriceCents * dependantIds.length;
  return {
    editionId: scene.editionId,
    idempotencyKey: testId(),
    dependantIds,
    isForHousehold: false,
    kept: [],
    beyond: [],
    totalCents,
    cashDueCents: totalCents,
    locale: 'it',
    ...over,
  };
}

/** A family of one child without vouchers. */
export async function buildOneChild(world: TestWorld) {
  const family = await buildHousehold(world.as().db, { children: ['2018-05-01'] });
  return { actor: family, householdId: family.householdId, children: family.dependantIds };
}

/** Buys a seat for a family of one child. @throws when it is refused. */
export async function buyOneSeat(world: TestWorld, editionId: string) {
  const family = await buildOneChild(world);
  const form = seatsForm({ editionId, children: family.children });
  const bought = await buySeats(world.as(family.actor), form);
  if (!bought.ok) throw new Error(bought.code);
  return { ...family, orderId: bought.value.orderId };
}
