import { inArray, type SQL, sql } from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import { servicePrices, services } from '#db/schema/catalogue.ts';
import { providers } from '#db/schema/providers.ts';
import { programmeCategories, programmes } from '#db/schema/wallet.ts';

/** Only a validated service of a validated provider with a price valid today (rule R5). */
export function isOnSale(today: CalendarDay): SQL {
  return sql`${services.status} = 'validated' and ${providers.status} = 'validated' and exists (
    select 1 from ${servicePrices} p where p.service_id = ${services.id}
      and (p.valid_from is null or p.valid_from <= ${today})
      and (p.valid_to is null or p.valid_to >= ${today}))`;
}

/** Cheapest unit price for one person, in cents, rounded up (rule P3). */
export function perPerson(today: CalendarDay): SQL<number> {
  return sql<number>`(select min(ceil(p.unit_price_cents::numeric / p.persons_max)) from ${servicePrices} p
    where p.service_id = ${services.id}
      and (p.valid_from is null or p.valid_from <= ${today})
      and (p.valid_to is null or p.valid_to >= ${today}))`;
}

/** What a service says of itself in a list. */
export const SERVICE_CARD = {
  id: services.id,
  slug: services.slug,
  category: services.category,
  typeKey: services.typeKey,
  titleIt: services.titleIt,
  titleEn: services.titleEn,
  unit: services.unit,
  minQuantity: services.minQuantity,
  isShareable: services.isShareable,
  priceKind: services.priceKind,
  municipi: services.municipi,
  providerId: providers.id,
  providerName: providers.name,
  providerSlug: providers.slug,
};

/** A programme that runs on the day, and is such a one, pays for its category; what is free needs none. */
function paidBy(today: CalendarDay, which: SQL = sql`true`): SQL<boolean> {
  return sql<boolean>`(${services.priceKind} = 'paid' and exists (
    select 1 from ${programmeCategories} pc join ${programmes} pr on pr.id = pc.programme_id
    where pc.category = ${services.category} and pr.state <> 'draft' and pr.starts_on <= ${today} and pr.ends_on >= ${today}
      and ${which}))`;
}

/** Some of the programmes, running today, pays for its category. */
export function paidByProgramme(ids: readonly string[], today: CalendarDay): SQL {
  return paidBy(today, inArray(sql`pr.id`, [...ids]));
}

/** A running programme pays for its category; what is free needs no voucher. */
export function takesVouchers(today: CalendarDay): SQL<boolean> {
  return paidBy(today);
}
