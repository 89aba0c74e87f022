import { romeDay } from '#app/domain/dates.ts';
import { mayAtProvider, type ProviderAction } from '#app/domain/providers/policy.ts';
import type { SheetSubject } from '#app/domain/qualification/proposal-state.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { findOpenProposal, type ProposalRow } from '#db/queries/qualification/proposals.ts';
import { lockProvider } from '#db/queries/qualification/sheets.ts';
import { requireOfficer } from '#server/city/standing.server.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import {
  listEmployers,
  providerStandingOf,
  type Employer,
} from '#server/providers/standing.server.ts';

import { findStoredSheet, type StoredSheet } from './stored-sheet.server.ts';

/** Why somebody may not touch a sheet on the provider's side. */
export type SheetSideCode = 'auth.signed_out' | 'auth.forbidden' | 'sheet.not_found';

/** A sheet on the provider's side: what is stored of it, and the proposal that is going on. */
export type SheetSide = {
  readonly person: PersonActor;
  readonly employer: Employer;
  readonly stored: StoredSheet | null;
  readonly proposal: ProposalRow | null;
};

/** A sheet for people of its provider who may do `action` there; to all others it does not exist. */
export async function enterSheet(
  ctx: ServiceContext,
  db: DbOrTx,
  subject: SheetSubject,
  action: ProviderAction,
): Promise<Result<SheetSide, SheetSideCode>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const stored = await findStoredSheet(db, subject, romeDay(ctx.now()));
  const proposal = await findOpenProposal(db, subject);
  const providerId = stored?.providerId ?? proposal?.providerId;
  const employers = await listEmployers(db, actor);
  const employer = employers.find((one) => one.providerId === providerId);
  if (!employer) return fail('sheet.not_found');
  if (!mayAtProvider(employer.role, action)) return fail('auth.forbidden');
  return ok({ person: actor, employer, stored, proposal });
}

/** {@link enterSheet} for changes: those of one provider's sheets take turns. */
export async function enterSheetLocked(
  ctx: ServiceContext,
  tx: Tx,
  subject: SheetSubject,
): Promise<Result<SheetSide, SheetSideCode>> {
  const seen = await enterSheet(ctx, tx, subject, 'edit_sheets');
  if (!seen.ok) return seen;
  await lockProvider(tx, seen.value.employer);
  return enterSheet(ctx, tx, subject, 'edit_sheets');
}

/** An officer who checks sheets. */
export async function requireChecker(
  ctx: ServiceContext,
  db: DbOrTx,
): Promise<Result<PersonActor, 'city.not_found'>> {
  const { actor } = ctx;
  const officer = await requireOfficer(ctx, db, 'check_sheets');
  if (!officer.ok) return officer;
  return actor.kind === 'person' ? ok(actor) : fail('city.not_found');
}

/** Whether an officer works for a provider, and so decides nothing about it (QUA7). */
export async function worksFor(
  db: DbOrTx,
  { personId }: PersonActor,
  providerId: string,
): Promise<boolean> {
  return (await providerStandingOf(db, { personId, providerId })) !== 'outsider';
}
