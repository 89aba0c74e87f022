import type { groupListings, groups, joinRequests, memberships } from '#db/schema/groups.ts';

import type { DemoClock } from '../clock.ts';
import { demoGroups } from '../groups.ts';
import { demoId } from '../ids.ts';
import { demoHouseholds } from '../people.ts';

export function groupRows(clock: DemoClock): (typeof groups.$inferInsert)[] {
  return demoGroups.map((group) => ({
    id: demoId.group(group.key),
    name: group.name,
    kind: group.kind,
    municipio: group.municipio,
    agreement: group.agreement,
    splitMethod: group.splitMethod,
    createdAt: clock.hoursAgo(24 * group.createdDaysAgo),
  }));
}

/** One household joins a day; the last visit lies before the newest offers, so there is news. */
export function membershipRows(clock: DemoClock): (typeof memberships.$inferInsert)[] {
  return demoGroups.flatMap((group) =>
    group.members.map(({ household, role }, index) => {
      const joinedAt = clock.hoursAgo(24 * (group.createdDaysAgo - Math.min(index, 14)));
      return {
        groupId: demoId.group(group.key),
        householdId: demoId.household(household),
        role,
        joinedAt,
        agreedAt: joinedAt,
        lastVisitAt: clock.hoursAgo(12 + index * 5),
      };
    }),
  );
}

/** Groups that people who do not know them may ask; opened by the first adult of the first organiser. */
export function listingRows(clock: DemoClock): (typeof groupListings.$inferInsert)[] {
  return demoGroups.flatMap(({ key, listing, members }) => {
    const organiser = members.find(({ role }) => role === 'organiser');
    const opener = demoHouseholds.find((one) => one.key === organiser?.household)?.adults[0];
    if (!listing || !opener) return [];
    const { words, upTo, daysAgo } = listing;
    return {
      groupId: demoId.group(key),
      words,
      upTo,
      openedAt: clock.hoursAgo(24 * daysAgo),
      openedBy: demoId.person(opener.key),
    };
  });
}

/** Who waits to be let in; the link by which they asked is over. */
export function joinRequestRows(clock: DemoClock): (typeof joinRequests.$inferInsert)[] {
  return demoGroups.flatMap(({ key, asking = [] }) =>
    asking.map(({ household, by, message, hoursAgo }) => ({
      id: demoId.joinRequest(key, household),
      groupId: demoId.group(key),
      householdId: demoId.household(household),
      personId: demoId.person(by),
      role: 'member' as const,
      message,
      createdAt: clock.hoursAgo(hoursAgo),
    })),
  );
}
