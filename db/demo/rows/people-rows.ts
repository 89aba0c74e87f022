import { addDays } from '#app/domain/dates.ts';
import type { dependants, householdAdults, households, people } from '#db/schema/accounts.ts';
import type { cityOfficers } from '#db/schema/city.ts';
import type { providerStaff } from '#db/schema/providers.ts';
import type { deskOperators } from '#db/schema/spaces.ts';

import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import { type DemoAdult, demoHouseholds } from '../people.ts';
import { demoEmail } from '../sign-ins.ts';
import { stableNumber } from '../stable.ts';
import { demoCityOfficers, demoDeskOperators, demoHrPeople, demoProviderStaff } from '../staff.ts';

const DAYS_PER_YEAR = 365.25;

/** Everybody who can sign in; all share the demo password. */
export function personRows(clock: DemoClock, passwordHash: string): (typeof people.$inferInsert)[] {
  const citizens = demoHouseholds.flatMap(({ adults, municipio }) =>
    adults.map((adult) => ({ adult, municipio })),
  );
  const workers = [
    ...demoProviderStaff,
    ...demoHrPeople,
    ...demoCityOfficers,
    ...demoDeskOperators,
  ].map((adult) => ({ adult, municipio: null }));
  return [...citizens, ...workers].map(({ adult, municipio }) => ({
    ...personOf(adult),
    municipio,
    passwordHash,
    isWelcomed: true,
    isDemo: true,
    emailConfirmedAt: clock.hoursAgo(24 * 320),
    createdAt: clock.hoursAgo(24 * 320),
  }));
}

function personOf({ key, name, locale, textSize = 'normal' }: DemoAdult) {
  return {
    id: demoId.person(key),
    email: demoEmail(key),
    name,
    locale: locale ?? 'it',
    textSize,
  };
}

export function householdRows(clock: DemoClock): (typeof households.$inferInsert)[] {
  return demoHouseholds.map(({ key, name, municipio }) => ({
    id: demoId.household(key),
    name,
    municipio,
    createdAt: clock.hoursAgo(24 * 319),
  }));
}

export function householdAdultRows(clock: DemoClock): (typeof householdAdults.$inferInsert)[] {
  return demoHouseholds.flatMap(({ key, adults }) =>
    adults.map((adult) => ({
      personId: demoId.person(adult.key),
      householdId: demoId.household(key),
      joinedAt: clock.hoursAgo(24 * 319),
    })),
  );
}

/** Birthdays are spread over the year; the age holds on the day of loading. */
export function dependantRows(clock: DemoClock): (typeof dependants.$inferInsert)[] {
  return demoHouseholds.flatMap(({ key, dependants: own }) =>
    own.map(({ firstName, ageYears, kind }) => {
      const id = demoId.dependant(`${key}/${firstName.toLowerCase()}`);
      const daysSinceBirthday = 20 + (stableNumber(id) % 320);
      return {
        id,
        householdId: demoId.household(key),
        firstName,
        birthDate: addDays(clock.today, -Math.round(ageYears * DAYS_PER_YEAR) - daysSinceBirthday),
        kind,
        createdAt: clock.hoursAgo(24 * 318),
      };
    }),
  );
}

export function providerStaffRows(): (typeof providerStaff.$inferInsert)[] {
  return demoProviderStaff.map(({ key, providerSlug, role }) => ({
    providerId: demoId.provider(providerSlug),
    personId: demoId.person(key),
    role,
  }));
}

export function cityOfficerRows(): (typeof cityOfficers.$inferInsert)[] {
  return demoCityOfficers.flatMap(({ key, permissions }) =>
    permissions.map((permission) => ({ personId: demoId.person(key), permission })),
  );
}

export function deskOperatorRows(): (typeof deskOperators.$inferInsert)[] {
  return demoDeskOperators.flatMap(({ key, spaceSlugs }) =>
    spaceSlugs.map((slug) => ({ spaceId: demoId.space(slug), personId: demoId.person(key) })),
  );
}
