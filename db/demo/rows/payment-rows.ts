import { composeIBAN } from 'ibantools';

import { romeDay } from '#app/domain/dates.ts';
import { mustHave } from '#app/domain/must-have.ts';
import type { cashAnnouncements, providerAccounts } from '#db/schema/payments.ts';

import { demoProviders } from '../catalogue/providers.ts';
import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import { demoProviderStaff } from '../staff.ts';
import { speakerOf } from './lookup.ts';
import type { OrderRows } from './order-rows.ts';
import { orderStories } from './stories.ts';

/** Its families agree with it how to pay. */
const WITHOUT_ACCOUNT = 'la-spesa-di-rosa';

/** Accounts of a bank that does not exist: no bank of Italy has the number 99999. */
export function accountRows(clock: DemoClock): (typeof providerAccounts.$inferInsert)[] {
  const admins = demoProviderStaff.filter(
    ({ role, providerSlug }) => role === 'admin' && providerSlug !== WITHOUT_ACCOUNT,
  );
  return admins.map(({ key, providerSlug }, index) => {
    const bban = `X9999901600${String(index + 1).padStart(12, '0')}`;
    const provider = demoProviders.find(({ slug }) => slug === providerSlug);
    return {
      providerId: demoId.provider(providerSlug),
      iban: mustHave(composeIBAN({ countryCode: 'IT', bban }), 'an IBAN of the demo'),
      holder: mustHave(provider, 'a provider of the demo').name,
      setAt: clock.hoursAgo(24 * 320),
      setBy: demoId.person(key),
    };
  });
}

/** What households say they paid and no provider has received yet. */
export function announcementRows(
  clock: DemoClock,
  { dues }: OrderRows,
): (typeof cashAnnouncements.$inferInsert)[] {
  return orderStories.flatMap(({ card, order }) =>
    (order.cashSaid ?? []).map((household) => {
      const orderId = demoId.order(card.key);
      const householdId = demoId.household(household);
      const due = dues.find((row) => row.orderId === orderId && row.householdId === householdId);
      const saidAt = clock.hoursAgo(20);
      return {
        id: `demo-said-${card.key}-${household}`,
        orderId,
        period: mustHave(due, 'the due of a household').period,
        householdId,
        amountCents: mustHave(due, 'the due of a household').cashDueCents,
        paidOn: romeDay(saidAt),
        saidAt,
        saidBy: speakerOf(household),
      };
    }),
  );
}
