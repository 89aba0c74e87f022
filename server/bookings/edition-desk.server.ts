import type {
  DeskEditionView,
  EditionDeskView,
  SellableView,
} from '#app/contracts/bookings/views.ts';
import { ageOn } from '#app/domain/accounts/age.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import { romeDay } from '#app/domain/dates.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { countOrdersWithCash, listTakingPart } from '#db/queries/bookings/claims.ts';
import { type EditionRow, listEditionsOfProviders } from '#db/queries/bookings/editions.ts';
import { findSellable, listSellable } from '#db/queries/bookings/sellable.ts';
import { listPriceCells } from '#db/queries/catalogue/services.ts';
import { priceAlone } from '#app/domain/purchases/price-alone.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStaff, type StaffCode } from '#server/providers/standing.server.ts';

import { describeForDesk } from './describe-edition.ts';
import { type EditionDeskCode, enterEdition } from './standing.server.ts';

/** All editions of a person's providers, and the services of which more can be made. */
export async function listDeskEditions(
  ctx: ServiceContext,
  { locale }: { readonly locale: Locale },
): Promise<
  Result<
    { readonly editions: readonly DeskEditionView[]; readonly services: readonly SellableView[] },
    StaffCode
  >
> {
  const staff = await requireStaff(ctx, ctx.db, 'edit_editions');
  if (!staff.ok) return staff;
  const now = ctx.now();
  const today = romeDay(now);
  const providerIds = staff.value.providers.map(({ providerId }) => providerId);
  const [rows, services] = await Promise.all([
    listEditionsOfProviders(ctx.db, { providerIds, today }),
    listSellable(ctx.db, { providerIds, today }),
  ]);
  return ok({
    editions: await describeForDesk(ctx.db, rows, { locale, now }),
    services: services.map(({ id, titleIt, titleEn, providerName }) => ({
      id,
      title: locale === 'en' ? titleEn : titleIt,
      providerName,
    })),
  });
}

/** One edition at its provider's desk, with who takes part. */
export async function getEditionDesk(
  ctx: ServiceContext,
  { editionId, locale }: { readonly editionId: string; readonly locale: Locale },
): Promise<Result<EditionDeskView & { readonly row: EditionRow }, EditionDeskCode>> {
  const entered = await enterEdition(ctx, ctx.db, { editionId });
  if (!entered.ok) return entered;
  const row = entered.value.edition;
  const [[edition], people, toGiveBack] = await Promise.all([
    describeForDesk(ctx.db, [row], { locale, now: ctx.now() }),
    listTakingPart(ctx.db, { editionId }),
    row.state === 'called_off' ? countOrdersWithCash(ctx.db, { editionId }) : 0,
  ]);
  return ok({
    row,
    edition: mustHave(edition, 'the edition of a desk'),
    slug: row.service.slug,
    category: row.service.category,
    people: people.map(({ firstName, householdName, birthDate }) => ({
      name: firstName,
      household: householdName,
      age: birthDate === null ? null : ageOn(birthDate, row.startsOn),
    })),
    toGiveBack,
  });
}

/** What the form of a new edition begins with: the service, its ages, and its price for one. */
export async function getEditionStart(
  ctx: ServiceContext,
  { serviceId, locale }: { readonly serviceId: string; readonly locale: Locale },
): Promise<
  Result<
    SellableView & {
      readonly minAge: number | null;
      readonly maxAge: number | null;
      readonly seatPriceCents: number | null;
      readonly today: string;
    },
    StaffCode | 'service.not_found'
  >
> {
  const staff = await requireStaff(ctx, ctx.db, 'edit_editions');
  if (!staff.ok) return staff;
  const today = romeDay(ctx.now());
  const providerIds = staff.value.providers.map(({ providerId }) => providerId);
  const service = await findSellable(ctx.db, { serviceId, providerIds, today });
  if (!service) return fail('service.not_found');
  const { titleIt, titleEn, providerName, minAge, maxAge, minQuantity } = service;
  const cells = await listPriceCells(ctx.db, { serviceIds: [serviceId] });
  const one = { beneficiaries: 1, quantity: minQuantity, day: today };
  const price = priceAlone({ minQuantity, cells }, one);
  const title = locale === 'en' ? titleEn : titleIt;
  const seatPriceCents = price.ok ? price.value.totalCents : null;
  return ok({ id: serviceId, title, providerName, minAge, maxAge, seatPriceCents, today });
}
