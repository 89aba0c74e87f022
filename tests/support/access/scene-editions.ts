import { eq } from 'drizzle-orm';

import type { Db } from '#db/client.ts';
import { services } from '#db/schema/catalogue.ts';
import { buySeats } from '#server/bookings/buy-seats.server.ts';
import { makeEdition, type EditionInput } from '#server/bookings/make-edition.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { SWIMMING } from '#tests/support/builders/bookings.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { must } from './must.ts';
import type { ScenePeople } from './scene-people.ts';

/** Editions of the scene's provider: one with seats, in which the organiser's household has one, and one that is full. */
export type SceneEditions = {
  readonly editions: {
    readonly serviceId: string;
    readonly open: string;
    readonly full: string;
  };
};

/** Makes them through the use cases that people reach. */
export async function buildSceneEditions(
  db: Db,
  world: TestWorld,
  { provider, members }: ScenePeople,
): Promise<SceneEditions> {
  const [service] = await db
    .select({ id: services.id })
    .from(services)
    .where(eq(services.providerId, provider.providerId));
  const serviceId = service?.id ?? '';
  const make = async (over: Partial<EditionInput>) => {
    const forAll = { minAge: null, maxAge: null };
    const input = { ...SWIMMING, ...forAll, ...over, serviceId };
    return must(await makeEdition(world.as(provider.staff), input)).editionId;
  };
  const buy = async (editionId: string) => {
    const seat = {
      dependantIds: [],
      isForHousehold: true,
      kept: [],
      beyond: [],
      locale: 'it' as const,
    };
    const costs = { totalCents: SWIMMING.seatPriceCents, cashDueCents: SWIMMING.seatPriceCents };
    const key = { idempotencyKey: testId() };
    must(await buySeats(world.as(members[0]), { ...seat, ...costs, ...key, editionId }));
  };
  const open = await make({ seats: 20 });
  const full = await make({ title: 'Corso di gennaio', seats: 1 });
  await buy(open);
  await buy(full);
  return { editions: { serviceId, open, full } };
}
