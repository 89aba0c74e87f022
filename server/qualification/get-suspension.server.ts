import type { SuspensionView } from '#app/contracts/qualification/views.ts';
import { romeDay } from '#app/domain/dates.ts';
import type { SheetSubject } from '#app/domain/qualification/proposal-state.ts';
import { suspensionActionFor } from '#app/domain/qualification/suspension.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findProviderRow } from '#db/queries/qualification/sheets.ts';
import {
  countAtProvider,
  countRunningOrders,
  findAskedSuspension,
} from '#db/queries/qualification/suspensions.ts';
import type { ServiceContext } from '#server/context.ts';

import { listSheetEvents } from './record-sheet.server.ts';
import { requireChecker, worksFor } from './standing.server.ts';
import { findStoredSheet } from './stored-sheet.server.ts';

/** A provider or a service before officers take it off sale: what hangs on it, what is asked (QUA8). */
export async function getSuspension(
  ctx: ServiceContext,
  subject: SheetSubject,
): Promise<Result<SuspensionView, 'city.not_found' | 'sheet.not_found'>> {
  const { db } = ctx;
  const officer = await requireChecker(ctx, db);
  if (!officer.ok) return officer;
  const stored = await findStoredSheet(db, subject, romeDay(ctx.now()));
  const provider = stored && (await findProviderRow(db, stored));
  if (!stored || !provider) return fail('sheet.not_found');
  const [orders, others, asked, history, isOwnProvider] = await Promise.all([
    countRunningOrders(db, subject),
    subject.kind === 'provider' ? countAtProvider(db, stored) : NOTHING,
    findAskedSuspension(db, subject),
    listSheetEvents(db, subject, 'city'),
    worksFor(db, officer.value, stored.providerId),
  ]);
  return ok({
    ...subject,
    title: stored.title,
    providerName: provider.name,
    state: stored.state,
    action: asked || isOwnProvider ? null : suspensionActionFor(stored.state),
    asked: asked && {
      suspensionId: asked.id,
      action: asked.action,
      reason: asked.reason,
      by: asked.askedByName,
      at: asked.askedAt.toISOString(),
      isOwn: asked.askedBy === officer.value.personId,
    },
    effects: { ...others, orders },
    isOwnProvider,
    history,
    now: ctx.now().toISOString(),
  });
}

const NOTHING = { services: 0, openOffers: 0, openRequests: 0 };
