import type {
  ApplicationCheckView,
  GivenVouchersView,
  QueueFilter,
  QueueItem,
  QueueView,
} from '#app/contracts/programmes/application-views.ts';
import { ageOn } from '#app/domain/accounts/age.ts';
import { daysBetween, romeDay } from '#app/domain/dates.ts';
import {
  mayFollow,
  TO_CHECK_STATES,
  TO_ISSUE_STATES,
  type ApplicationState,
} from '#app/domain/programmes/application.ts';
import { bandOf, type Band } from '#app/domain/programmes/bands.ts';
import { lacksMoney } from '#app/domain/programmes/money.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { checkVoucherAction, VOUCHER_ACTIONS } from '#app/domain/programmes/voucher.ts';
import { hasEnded } from '#app/domain/wallet/expiry.ts';
import { sourceState } from '#app/domain/wallet/source-state.ts';
import {
  countApplications,
  findApplication,
  listQueue,
  type ApplicationRow,
} from '#db/queries/programmes/applications.ts';
import { findProgramme, listBands } from '#db/queries/programmes/programmes.ts';
import { countGiven, listGiven } from '#db/queries/programmes/vouchers.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';

import { programmeFacts } from './programme-facts.ts';
import { readProgrammeMoney } from './programme-money.server.ts';
import { requireProgrammeOfficer } from './standing.server.ts';
import { standingOf } from './voucher-standing.ts';

type Locale = { readonly locale: 'it' | 'en' };
type Page = { readonly programmeId: string; readonly page: number };
type Code = 'city.not_found' | 'programme.not_found';

/** Rows of a page of a queue or a list. */
const PAGE_SIZE = 50;

const STATES_OF: Readonly<Record<QueueFilter, readonly ApplicationState[]>> = {
  to_check: TO_CHECK_STATES,
  to_issue: TO_ISSUE_STATES,
  to_complete: ['to_complete'],
  done: ['granted', 'refused'],
};

/** A programme's applications for its officers, what waits longest first. */
export async function getQueue(
  ctx: ServiceContext,
  input: Locale & Page & { readonly filter: QueueFilter },
): Promise<Result<QueueView, Code>> {
  const { db } = ctx;
  const officer = await requireProgrammeOfficer(ctx, db);
  if (!officer.ok) return officer;
  const { programmeId, filter, locale } = input;
  const programme = await findProgramme(db, { programmeId });
  if (!programme) return fail('programme.not_found');
  const [counted, bands, moneyOf] = await Promise.all([
    countApplications(db, { programmeIds: [programmeId] }),
    listBands(db, { programmeId }),
    readProgrammeMoney(db, { programmeIds: [programmeId] }),
  ]);
  const countOf = (one: QueueFilter) =>
    counted
      .filter(({ state }) => STATES_OF[one].includes(state))
      .reduce((sum, { count }) => sum + count, 0);
  const counts = {
    to_check: countOf('to_check'),
    to_issue: countOf('to_issue'),
    to_complete: countOf('to_complete'),
    done: countOf('done'),
  };
  const paged = pageOf(counts[filter], input.page);
  const rows = await listQueue(db, { programmeId, states: STATES_OF[filter], ...paged.window });
  const items = rows.map((row) => toItem(ctx, row, bands, officer.value));
  const { leftCents } = moneyOf(programmeId);
  return ok({
    programmeId,
    programme: locale === 'it' ? programme.nameIt : programme.nameEn,
    filter,
    counts,
    items,
    mayWait: items.some((item) => mayWait(item, leftCents)),
    page: paged.page,
    pageCount: paged.pageCount,
    leftCents,
    hasEnded: hasEnded(programme.endsOn, romeDay(ctx.now())),
    now: ctx.now().toISOString(),
  });
}

/** Whether an officer may put an application on the waiting list now (APP4). */
function mayWait({ state, valueCents, isOwn }: QueueItem, leftCents: number): boolean {
  if (isOwn || valueCents === null || !mayFollow(state, 'queue')) return false;
  return lacksMoney(leftCents, valueCents);
}

/** One application for the officer who checks it. */
export async function getApplicationCheck(
  ctx: ServiceContext,
  { applicationId, locale }: Locale & { readonly applicationId: string },
): Promise<Result<ApplicationCheckView, 'city.not_found' | 'application.not_found'>> {
  const { db } = ctx;
  const officer = await requireProgrammeOfficer(ctx, db);
  if (!officer.ok) return officer;
  const row = await findApplication(db, { applicationId });
  const programme = row && (await findProgramme(db, row));
  if (!row || !programme) return fail('application.not_found');
  const bands = await listBands(db, row);
  const item = toItem(ctx, row, bands, officer.value);
  const { state, municipio, appliedBy, version, iseeKind, iseeExpiresOn, words } = row;
  const may = (event: 'take' | 'verify' | 'give_back' | 'refuse') =>
    !item.isOwn && mayFollow(state, event);
  const { name, documents } = programmeFacts(programme, { categories: [], bands }, locale);
  return ok({
    ...item,
    programmeId: row.programmeId,
    programme: name,
    documents,
    municipio,
    appliedBy,
    version,
    iseeKind,
    iseeExpiresOn,
    words,
    declared: item.isOwn ? null : declaredOf(row, bands),
    mayTake: may('take'),
    mayVerify: may('verify'),
    mayGiveBack: may('give_back'),
    mayRefuse: may('refuse'),
    mayIssue: mayFollow(state, 'issue') && !hasEnded(programme.endsOn, romeDay(ctx.now())),
    now: ctx.now().toISOString(),
  });
}

function declaredOf({ iseeCents, dsuProtocol }: ApplicationRow, bands: readonly Band[]) {
  if (iseeCents === null || dsuProtocol === null) return null;
  const band = bandOf(bands, iseeCents);
  return { iseeCents, protocol: dsuProtocol, band, valueCents: valueOf(bands, band) };
}

function valueOf(bands: readonly Band[], band: number | null): number | null {
  return bands[(band ?? 0) - 1]?.valueCents ?? null;
}

function toItem(
  ctx: ServiceContext,
  row: ApplicationRow,
  bands: readonly Band[],
  officer: PersonActor,
): QueueItem {
  const { id, household, holder, birthDate, state, appliedAt, band, householdId } = row;
  const today = romeDay(ctx.now());
  return {
    id,
    household,
    holder,
    age: ageOn(birthDate, today),
    state,
    appliedAt: appliedAt.toISOString(),
    days: daysBetween(romeDay(appliedAt), today),
    band,
    valueCents: valueOf(bands, band),
    isOwn: householdId === officer.householdId,
  };
}

/** The vouchers a programme gave, for its officers. */
export async function getGivenVouchers(
  ctx: ServiceContext,
  { programmeId, page, locale }: Locale & Page,
): Promise<Result<GivenVouchersView, Code>> {
  const { db } = ctx;
  const officer = await requireProgrammeOfficer(ctx, db);
  if (!officer.ok) return officer;
  const programme = await findProgramme(db, { programmeId });
  if (!programme) return fail('programme.not_found');
  const paged = pageOf(await countGiven(db, { programmeId }), page);
  const rows = await listGiven(db, { programmeId, ...paged.window });
  const today = romeDay(ctx.now());
  return ok({
    programmeId,
    programme: locale === 'it' ? programme.nameIt : programme.nameEn,
    page: paged.page,
    pageCount: paged.pageCount,
    vouchers: rows.map((row) => ({
      voucherId: row.id,
      code: row.code,
      household: row.household,
      holder: row.holder,
      amountCents: row.amountCents,
      leftCents: row.balanceCents,
      heldCents: row.heldCents,
      expiresOn: row.expiresOn,
      state: sourceState({ ...row, isRevoked: row.revokedAt !== null }, today),
      may: VOUCHER_ACTIONS.filter(
        (action) => checkVoucherAction(standingOf(row, today), action).ok,
      ),
    })),
  });
}

function pageOf(total: number, asked: number) {
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(Math.max(1, asked), pageCount);
  return { page, pageCount, window: { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE } };
}
