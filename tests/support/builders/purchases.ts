import type { PersonActor } from '#server/context.ts';
import { buyService, type BuyServiceInput } from '#server/purchases/buy-service.server.ts';
import { getBuyForm } from '#server/purchases/get-buy-form.server.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';
import { providerStaff } from '#db/schema/providers.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { buildHousehold, buildPerson, testId } from './accounts.ts';
import { buildService, type ServiceOverrides } from './catalogue.ts';
import { buildProgramme, buildVoucher } from './wallet.ts';

/** A family with a child that wants to buy alone, and a service for it. */
export type PurchaseScene = {
  readonly parent: PersonActor & { householdId: string };
  readonly childId: string;
  readonly staff: PersonActor;
  readonly service: Awaited<ReturnType<typeof buildService>>;
  /** Address of the account of the child's voucher. */
  readonly voucher: string;
};

/** A family with one child of seven and a voucher, and a service of 10.00 an hour with its provider. */
export async function buildPurchaseScene(
  world: TestWorld,
  overrides: ServiceOverrides & { voucherCents?: number; voucherExpiresOn?: string } = {},
): Promise<PurchaseScene> {
  const ctx = world.as();
  const { db } = ctx;
  const parent = await buildHousehold(db, { children: ['2019-05-01'] });
  const childId = parent.dependantIds[0] ?? '';
  const service = await buildService(db, { category: 'education', ...overrides });
  const staff = await buildPerson(db, { name: 'Coordinatrice' });
  const { providerId } = service;
  await db.insert(providerStaff).values({ providerId, personId: staff.personId, role: 'admin' });
  const programmeId = await buildProgramme(ctx, { categories: ['education'] });
  const { address } = await buildVoucher(ctx, {
    programmeId,
    householdId: parent.householdId,
    dependantId: childId,
    amountCents: overrides.voucherCents ?? 2_500,
    expiresOn: overrides.voucherExpiresOn ?? '2027-12-31',
  });
  return { parent, childId, staff, service, voucher: address };
}

/** What the form of a scene would send: four hours for the child on a day, unless told otherwise. */
export async function purchaseForm(
  world: TestWorld,
  { parent, childId, service }: PurchaseScene,
  over: Partial<BuyServiceInput> = {},
): Promise<BuyServiceInput> {
  const choice = {
    dependantIds: [childId],
    isForHousehold: false,
    quantity: 4,
    wanted: { day: '2026-12-03', hours: null },
    kept: [],
    beyond: [],
    ...over,
  };
  const form = await getBuyForm(world.as(parent), {
    slug: service.slug,
    locale: 'it',
    chosen: {
      beneficiaries: choice.isForHousehold ? ['household'] : [...choice.dependantIds],
      quantity: String(choice.quantity),
      day: choice.wanted.day,
      from: '',
      to: '',
      note: '',
      kept: choice.kept,
      beyond: choice.beyond.map(String),
    },
  });
  if (!form.ok) throw new Error(form.code);
  const { plan } = form.value;
  return {
    slug: service.slug,
    locale: 'it',
    idempotencyKey: testId(),
    note: 'Suonate due volte.',
    totalCents: plan?.totalCents ?? 0,
    cashDueCents: plan?.cashDueCents ?? 0,
    ...choice,
  };
}

/** Buys what the form of a scene says. @throws when it is refused. */
export async function buyAlone(
  world: TestWorld,
  scene: PurchaseScene,
  over: Partial<BuyServiceInput> = {},
): Promise<string> {
  const bought = await buyService(world.as(scene.parent), await purchaseForm(world, scene, over));
  if (!bought.ok) throw new Error(bought.code);
  return bought.value.orderId;
}

/** Kinds of what waits for a person, of the actions on purchases alone. */
export async function findWaitingOf(
  world: TestWorld,
  person: PersonActor,
): Promise<readonly string[]> {
  const waiting = await listWaiting(world.as(person));
  return waiting.map(({ kind }) => kind).filter((kind) => kind === 'purchase' || kind === 'time');
}
