import { firstOfYear } from '#app/domain/companies/leaving.ts';
import { type CalendarDay, compareDays } from '#app/domain/dates.ts';
import type { companies, companyEmployees, employmentAsks } from '#db/schema/companies.ts';
import type { spaces } from '#db/schema/spaces.ts';
import type { programmeBands, programmeCategories, programmes } from '#db/schema/wallet.ts';

import type { DemoClock } from '../clock.ts';
import { demoCompanies } from '../companies.ts';
import { demoId } from '../ids.ts';
import { demoProgrammes } from '../programmes.ts';
import { demoSpaces, spaceHours } from '../spaces.ts';
import { demoHrPeople } from '../staff.ts';

/** The city's own information line: no other number of a space is published here. */
const CITY_LINE = '020202';

export function spaceRows(): (typeof spaces.$inferInsert)[] {
  return demoSpaces.map(({ slug, hours, functions, it, en, ...facts }) => ({
    ...facts,
    id: demoId.space(slug),
    slug,
    descriptionIt: it,
    descriptionEn: en,
    functions: [...functions],
    hours: [...spaceHours[hours]],
    phone: CITY_LINE,
  }));
}

export function programmeRows(clock: DemoClock): (typeof programmes.$inferInsert)[] {
  return demoProgrammes.map((programme) => ({
    id: demoId.programme(programme.key),
    nameIt: programme.nameIt,
    nameEn: programme.nameEn,
    fundingIt: programme.fundingIt,
    fundingEn: programme.fundingEn,
    startsOn: clock.day(programme.startsInDays),
    endsOn: clock.day(programme.endsInDays),
    budgetCents: programme.budgetCents,
    maxVoucherCents: Math.max(...programme.bands.map(({ valueCents }) => valueCents)),
  }));
}

export function programmeCategoryRows(): (typeof programmeCategories.$inferInsert)[] {
  return demoProgrammes.flatMap(({ key, categories }) =>
    categories.map((category) => ({ programmeId: demoId.programme(key), category })),
  );
}

export function programmeBandRows(): (typeof programmeBands.$inferInsert)[] {
  return demoProgrammes.flatMap(({ key, bands }) =>
    bands.map((band, index) => ({
      programmeId: demoId.programme(key),
      band: index + 1,
      ...band,
    })),
  );
}

export function companyRows(): (typeof companies.$inferInsert)[] {
  return demoCompanies.map((company) => ({
    id: demoId.company(company.key),
    slug: company.key,
    name: company.name,
    planKind: company.planKind,
    yearlyLimitCents: company.yearlyLimitCents,
    yearlyLimitWithChildrenCents: company.yearlyLimitWithChildrenCents,
    joinCode: company.joinCode,
  }));
}

export function companyEmployeeRows(clock: DemoClock): (typeof companyEmployees.$inferInsert)[] {
  const year = Number(clock.today.slice(0, 4));
  const staff = demoHrPeople.map(({ key, companyKey }) => ({
    companyId: demoId.company(companyKey),
    personId: demoId.person(key),
    role: 'hr' as const,
    year,
  }));
  const employees = demoCompanies.flatMap(({ key, employees: own }) =>
    own.map(({ personKey, staffNumber = '', leftDaysAgo }) => ({
      companyId: demoId.company(key),
      personId: demoId.person(personKey),
      role: 'employee' as const,
      year,
      staffNumber,
      joinedOn: `${year}-01-01`,
      leftOn: leftDaysAgo === undefined ? null : dayOfYear(clock, leftDaysAgo),
    })),
  );
  return [...staff, ...employees];
}

/** So many days ago, at the earliest on the first of the year: an employee of a year left in it. */
function dayOfYear(clock: DemoClock, daysAgo: number): CalendarDay {
  const first = firstOfYear(clock.today);
  const day = clock.day(-daysAgo);
  return compareDays(day, first) < 0 ? first : day;
}

/** Those who ask a company to be known as its employees. */
export function employmentAskRows(clock: DemoClock): (typeof employmentAsks.$inferInsert)[] {
  return demoCompanies.flatMap(({ key, asking = [] }) =>
    asking.map(({ personKey, staffNumber, hoursAgo }) => ({
      id: demoId.employmentAsk(key, personKey),
      companyId: demoId.company(key),
      personId: demoId.person(personKey),
      staffNumber,
      createdAt: clock.hoursAgo(hoursAgo),
    })),
  );
}
