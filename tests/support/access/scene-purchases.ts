import { eq } from 'drizzle-orm';

import type { Db } from '#db/client.ts';
import { services } from '#db/schema/catalogue.ts';
import { proposeTime } from '#server/purchases/answer-purchase.server.ts';
import { buyService } from '#server/purchases/buy-service.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { must } from './must.ts';
import type { ScenePeople } from './scene-people.ts';

/** Stands in what the organiser's household wrote beside what it bought alone. */
export const NOTE_MARK = 'Portiamo noi la pertica da casa';

/** What the service of the scene's provider costs one household. */
export const COURSE_CENTS = 18_000;

/** What the organiser's household bought alone, in each state in which it is answered. */
export type ScenePurchases = {
  readonly courseSlug: string;
  readonly purchases: { readonly asked: string; readonly proposed: string };
};

/** Buys them through the use cases that people reach. */
export async function buildScenePurchases(
  db: Db,
  world: TestWorld,
  { provider, members }: ScenePeople,
): Promise<ScenePurchases> {
  const [service] = await db
    .select({ slug: services.slug })
    .from(services)
    .where(eq(services.providerId, provider.providerId));
  const slug = service?.slug ?? '';
  const buy = async (day: string) => {
    const bought = await buyService(world.as(members[0]), {
      slug,
      locale: 'it',
      idempotencyKey: testId(),
      dependantIds: [],
      isForHousehold: true,
      quantity: 1,
      wanted: { day, hours: null },
      kept: [],
      beyond: [],
      note: NOTE_MARK,
      totalCents: COURSE_CENTS,
      cashDueCents: COURSE_CENTS,
    });
    return must(bought).orderId;
  };
  const [asked, proposed] = [await buy('2026-12-01'), await buy('2026-12-02')];
  must(
    await proposeTime(world.as(provider.staff), {
      orderId: proposed,
      idempotencyKey: testId(),
      wanted: { day: '2026-12-03', hours: null },
      answer: 'Il mercoledì la vasca è chiusa.',
    }),
  );
  return { courseSlug: slug, purchases: { asked, proposed } };
}
