import type { TalkChecksView } from '#app/contracts/matching/talk-view.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import { letterOf } from '#app/domain/matching/talk.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { countJudged, listOpenTalkReports, listSuspensions } from '#db/queries/matching/reports.ts';
import { byKey } from '#server/by-key.ts';
import { requireOfficer } from '#server/city/standing.server.ts';
import type { ServiceContext } from '#server/context.ts';

import { nameOfKind } from './kind-names.server.ts';

/** More than these are not shown; what waits longest comes first. */
const SHOWN = 100;

/**
 * What officers have to decide about what strangers say to each other, and whom they suspended (MAT17):
 * the words and letters, never a name.
 */
export async function listTalkChecks(
  ctx: ServiceContext,
  { locale }: { readonly locale: Locale },
): Promise<Result<TalkChecksView, 'city.not_found'>> {
  const { db, actor } = ctx;
  const officer = await requireOfficer(ctx, db, 'moderate_reviews');
  if (!officer.ok) return officer;
  const own = actor.kind === 'person' ? actor.householdId : null;
  const open = await listOpenTalkReports(db, { limit: SHOWN });
  const judged = await countJudged(db, { authorIds: open.map(({ authorId }) => authorId) });
  const reported = [...byKey(open, ({ messageId }) => messageId).values()].flatMap((reports) => {
    const [first] = reports;
    if (!first) return [];
    const { messageId, said, saidAt, seat, authorId } = first;
    const parties = [authorId, ...reports.map(({ householdId }) => householdId)];
    return [
      {
        messageId,
        letter: letterOf(seat),
        name: nameOfKind(first, locale),
        said,
        saidAt: saidAt.toISOString(),
        judgedBefore: judged.get(authorId) ?? 0,
        isOwnCase: own !== null && parties.includes(own),
        reports: reports.map(({ reason, words, reportedAt }) => ({
          reason,
          words,
          at: reportedAt.toISOString(),
        })),
      },
    ];
  });
  const suspended = (await listSuspensions(db, { limit: SHOWN })).map((row) => ({
    reportId: row.reportId,
    letter: letterOf(row.seat),
    name: nameOfKind(row, locale),
    until: row.until.toISOString(),
    reason: row.reason,
  }));
  return ok({ reported, suspended, now: ctx.now().toISOString() });
}
