import type {
  recurringExpenses,
  recurringParts,
  recurringVersions,
} from '#db/schema/recurring-expenses.ts';

import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import { demoRecurring } from '../recurring.ts';

/** Rows of the expenses that come back; none has come yet. */
export type RecurringRows = {
  readonly expenses: readonly (typeof recurringExpenses.$inferInsert)[];
  readonly versions: readonly (typeof recurringVersions.$inferInsert)[];
  readonly parts: readonly (typeof recurringParts.$inferInsert)[];
};

/** The rows, each with its first version and who takes part. */
export function recurringRows(clock: DemoClock): RecurringRows {
  const stories = demoRecurring.expenses;
  const at = (daysAgo: number) => clock.hoursAgo(daysAgo * 24 - 3);
  return {
    expenses: stories.map(({ key, household, firstInDays, writtenDaysAgo }) => ({
      id: demoId.recurring(key),
      groupId: demoId.group(demoRecurring.group),
      authorHouseholdId: demoId.household(household),
      nextOn: clock.day(firstInDays),
      createdAt: at(writtenDaysAgo),
    })),
    versions: stories.map((story) => ({
      recurringId: demoId.recurring(story.key),
      version: 1,
      title: story.title,
      category: story.category,
      note: story.note,
      totalCents: story.totalCents,
      split: 'per_household',
      every: story.every,
      firstOn: clock.day(story.firstInDays),
      byPersonId: demoId.person(story.by),
      at: at(story.writtenDaysAgo),
    })),
    parts: stories.flatMap(({ key, household, totalCents, sharers }) =>
      sharers.map((sharer) => ({
        recurringId: demoId.recurring(key),
        version: 1,
        householdId: demoId.household(sharer),
        paidCents: sharer === household ? totalCents : 0,
        takesPart: true,
      })),
    ),
  };
}
