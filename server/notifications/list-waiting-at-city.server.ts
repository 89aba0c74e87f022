import type { WaitingItem } from '#app/contracts/notifications/views.ts';
import { isCityPermission, mayInCity } from '#app/domain/city/policy.ts';
import type { DbOrTx } from '#db/client.ts';
import { findHouseholdIdOf } from '#db/queries/accounts/households.ts';
import { listPermissions } from '#db/queries/city/officers.ts';
import { listOpenListingReports } from '#db/queries/groups/listing-reports.ts';
import { listGroupIdsOfHousehold } from '#db/queries/groups/memberships.ts';
import { listProposalsInState } from '#db/queries/qualification/proposals.ts';
import { listOpenTalkReports } from '#db/queries/matching/reports.ts';
import { listReported } from '#db/queries/reviews/reviews.ts';
import { listAskedSuspensions } from '#db/queries/qualification/suspensions.ts';
import { byKey } from '#server/by-key.ts';
import { listEmployers } from '#server/providers/standing.server.ts';
import { suspensionAddress, typedTitle } from '#server/qualification/tell-of-sheet.server.ts';

import { toAnswer } from './to-answer.ts';

/** Sheets that are named one by one; the officers' queue has all of them. */
const SHEETS_NAMED = 20;

/**
 * What waits for an officer: sheets to check, suspensions another officer asked for (QUA7, QUA8),
 * reviews and open groups that somebody reported (OPN6), and what strangers said to each other (MAT17).
 */
export async function listWaitingAtCity(
  db: DbOrTx,
  { personId }: { readonly personId: string },
): Promise<readonly WaitingItem[]> {
  const permissions = (await listPermissions(db, { personId })).filter(isCityPermission);
  if (!mayInCity(permissions, 'check_sheets')) return [];
  const own = await findHouseholdIdOf(db, { personId });
  const talks = await listTalksToJudge(db, own);
  const listings = await listListingsToJudge(db, own);
  const [sheets, asked, reported, employers] = await Promise.all([
    listProposalsInState(db, { state: 'submitted', limit: SHEETS_NAMED }),
    listAskedSuspensions(db),
    listReported(db, { limit: SHEETS_NAMED }),
    listEmployers(db, { personId }),
  ]);
  const isOwn = (providerId: string) => employers.some((one) => one.providerId === providerId);
  return [
    ...asked
      .filter(({ askedBy, providerId }) => askedBy !== personId && !isOwn(providerId))
      .map(({ id, kind, subjectId, reason, providerName }) =>
        toAnswer({
          kind: 'suspension',
          subjectId: id,
          title: reason,
          providerName,
          href: suspensionAddress({ kind, subjectId }),
        }),
      ),
    ...reported
      .filter(({ review }) => !isOwn(review.providerId))
      .map(({ review }) =>
        toAnswer({
          kind: 'review',
          subjectId: review.id,
          title: review.orderTitle,
          providerName: review.providerName,
          href: '/city/reviews',
        }),
      ),
    ...talks.map(({ messageId, said }) =>
      toAnswer({ kind: 'talk', subjectId: messageId, title: said, href: '/city/reviews' }),
    ),
    ...listings.map(({ groupId, groupName }) =>
      toAnswer({
        kind: 'listing',
        subjectId: groupId,
        title: groupName,
        href: '/city/reviews',
      }),
    ),
    ...sheets
      .filter(({ providerId }) => !isOwn(providerId))
      .map((row) =>
        toAnswer({
          kind: 'sheet',
          subjectId: row.id,
          title: typedTitle(row, row.fields),
          providerName: row.providerName,
          href: `/city/sheets/${row.id}`,
        }),
      ),
  ];
}

/** What strangers said and others reported, once a message; but where the own household is in it. */
async function listTalksToJudge(db: DbOrTx, own: string | null) {
  const open = await listOpenTalkReports(db, { limit: SHEETS_NAMED });
  const first = [...byKey(open, ({ messageId }) => messageId).values()];
  return first.flatMap((reports) => {
    const [report] = reports;
    const isOwn = reports.some(
      ({ authorId, householdId }) => authorId === own || householdId === own,
    );
    return report && !isOwn ? [report] : [];
  });
}

/** Groups of the directory that somebody reported, once each; but those of the own household. */
async function listListingsToJudge(db: DbOrTx, own: string | null) {
  const open = await listOpenListingReports(db, { limit: SHEETS_NAMED });
  const inGroups = own === null ? [] : await listGroupIdsOfHousehold(db, { householdId: own });
  return [...byKey(open, ({ groupId }) => groupId).values()].flatMap(([first]) =>
    first && !inGroups.includes(first.groupId) ? [first] : [],
  );
}
