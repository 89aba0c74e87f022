import type { VisitMonthView } from '#app/contracts/spaces/visit-views.ts';
import { addDays, addMonths, romeDay } from '#app/domain/dates.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { visitTable } from '#app/domain/spaces/visits.ts';
import { listSpaces } from '#db/queries/spaces/spaces.ts';
import { countVisits, hasVisitsBefore } from '#db/queries/spaces/visits.ts';
import { requireOfficer } from '#server/city/standing.server.ts';
import type { ServiceContext } from '#server/context.ts';

import { requireOperator } from './standing.server.ts';

type Space = { readonly id: string; readonly slug: string; readonly name: string };

/** People who were welcomed in a month at the desks where somebody works (VIS5). */
export async function countVisitsAtDesk(
  ctx: ServiceContext,
  { month }: { readonly month: string | null },
): Promise<Result<VisitMonthView, 'desk.not_found'>> {
  const operator = await requireOperator(ctx, ctx.db, 'open_desk');
  return operator.ok ? ok(await describeMonth(ctx, operator.value.spaces, month)) : operator;
}

/** The same for all open spaces of the city, for the officer who looks after them. */
export async function countVisitsInCity(
  ctx: ServiceContext,
  { month }: { readonly month: string | null },
): Promise<Result<VisitMonthView, 'city.not_found'>> {
  const officer = await requireOfficer(ctx, ctx.db, 'view_visits');
  if (!officer.ok) return officer;
  const open = (await listSpaces(ctx.db)).filter(({ status }) => status === 'open');
  return ok(await describeMonth(ctx, open, month));
}

async function describeMonth(
  ctx: ServiceContext,
  spaces: readonly Space[],
  wanted: string | null,
): Promise<VisitMonthView> {
  const today = romeDay(ctx.now());
  const thisMonth = today.slice(0, 7);
  const month = wanted !== null && isMonth(wanted) && wanted <= thisMonth ? wanted : thisMonth;
  const first = `${month}-01`;
  const following = addMonths(first, 1);
  const spaceIds = spaces.map(({ id }) => id);
  const to = addDays(following, -1);
  const [counts, hasEarlier] = await Promise.all([
    countVisits(ctx.db, { from: first, to, today, spaceIds }),
    hasVisitsBefore(ctx.db, { day: first, spaceIds }),
  ]);
  return {
    month,
    previous: hasEarlier ? addMonths(first, -1).slice(0, 7) : null,
    next: following.slice(0, 7) <= thisMonth ? following.slice(0, 7) : null,
    spaces: spaces.map(({ id, name, slug }) => ({
      name,
      slug,
      ...visitTable(counts.filter(({ spaceId }) => spaceId === id)),
    })),
    all: visitTable(counts),
  };
}

/** A month of this century: `2026-11`. */
function isMonth(text: string): boolean {
  return /^20\d{2}-(?:0[1-9]|1[0-2])$/.test(text);
}
