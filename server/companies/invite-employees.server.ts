import type { StaffListView } from '#app/contracts/companies/people-views.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import {
  readStaffList,
  STAFF_LIST_LIMITS,
  type StaffListCode,
  type StaffListFault,
  type StaffListRow,
} from '#app/domain/companies/staff-list.ts';
import { romeYear } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findReceiver } from '#db/queries/channels/receivers.ts';
import {
  countListed,
  listNotJoined,
  type NewCompanyInvite,
  putOnList,
  takeOffList,
} from '#db/queries/companies/invites.ts';
import { lockCompany } from '#db/queries/companies/people.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import { putMails } from '#server/channels/outbox.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import { chosen } from './get-company-people.server.ts';
import { requireHrAt, type HrAtCompany } from './standing.server.ts';

/** A list as it was typed or uploaded; `locale` is the page's: nobody knows the readers' yet. */
export type InviteEmployeesInput = {
  readonly companyId: string;
  readonly list: string;
  readonly locale: Locale;
};

/** How many addresses are new on the list, or all that is wrong with it: then none is. */
export type InvitedEmployees =
  | { readonly kind: 'invited'; readonly fresh: number; readonly known: number }
  | { readonly kind: 'faults'; readonly faults: readonly StaffListFault[] };

type Code = 'company.not_found' | 'address.unconfirmed' | 'staff.list_full' | StaffListCode;

/**
 * Human resources put addresses on their list of the year (EMP5), all or none, and each that was not on it
 * is mailed the link, once. Whether an address has an account is not looked at. Who invites has confirmed
 * the own address, so that nobody is a means to write to strangers.
 */
export async function inviteEmployees(
  ctx: ServiceContext,
  input: InviteEmployeesInput,
): Promise<Result<InvitedEmployees, Code>> {
  const { companyId, list, locale } = input;
  return transactOnce<InvitedEmployees, Code>(ctx, async (unit) => {
    const hr = await requireHrAt(ctx, unit.tx, { companyId, action: 'keep_people' });
    if (!hr.ok) return hr;
    const read = readStaffList(list);
    if (!read.ok) return read;
    if (read.value.kind === 'faults') return ok(read.value);
    const inviter = await findReceiver(unit.tx, { personId: hr.value.actor.personId });
    if (!inviter?.isConfirmed) return fail('address.unconfirmed');
    await lockCompany(unit.tx, { companyId });
    const { rows } = read.value;
    const fresh = await putRows(ctx, unit, { companyId, rows });
    const listed = await countListed(unit.tx, { companyId, year: romeYear(ctx.now()) });
    if (listed > STAFF_LIST_LIMITS.invitesOfYear) {
      return fail('staff.list_full', { most: STAFF_LIST_LIMITS.invitesOfYear });
    }
    await mailThem(ctx, unit, { company: hr.value.company, fresh, locale });
    return ok({ kind: 'invited', fresh: fresh.length, known: rows.length - fresh.length });
  });
}

async function putRows(
  ctx: ServiceContext,
  unit: Unit,
  { companyId, rows }: { readonly companyId: string; readonly rows: readonly StaffListRow[] },
): Promise<readonly NewCompanyInvite[]> {
  const createdAt = ctx.now();
  const year = romeYear(createdAt);
  const invites = rows.map((row) => {
    const id = ctx.newId();
    const tokenHash = hashToken(ctx.mailer.tokenOf('company_invite', id));
    return { ...row, id, companyId, year, tokenHash, createdAt };
  });
  const fresh = await putOnList(unit.tx, invites);
  return invites.filter(({ id }) => fresh.has(id));
}

async function mailThem(
  ctx: ServiceContext,
  unit: Unit,
  to: {
    readonly company: HrAtCompany['company'];
    readonly fresh: readonly NewCompanyInvite[];
    readonly locale: Locale;
  },
): Promise<void> {
  const { company, fresh, locale } = to;
  await putMails(
    ctx,
    unit.tx,
    fresh.map(({ id, address }) => ({
      kind: 'company_invite' as const,
      eventKey: `company_invite:${id}`,
      receiver: hashToken(address),
      address,
      locale,
      params: { inviteId: id, who: company.name },
    })),
  );
  await recordAudit(ctx, unit, {
    action: 'company.invite_employees',
    subjectKind: 'company',
    subjectId: company.id,
    details: { fresh: fresh.length },
  });
}

/** The addresses on the list of the year by which nobody joined. Codes: `company.not_found`. */
export async function getStaffList(
  ctx: ServiceContext,
  { companyId }: { readonly companyId: string | null },
): Promise<Result<StaffListView, 'company.not_found'>> {
  const hr = await requireHrAt(ctx, ctx.db, { companyId, action: 'keep_people' });
  if (!hr.ok) return hr;
  const year = romeYear(ctx.now());
  const rows = await listNotJoined(ctx.db, { companyId: hr.value.company.id, year });
  const notJoined = rows.map(({ createdAt, ...row }) => ({ ...row, at: createdAt.toISOString() }));
  return ok({ ...chosen(hr.value), year, notJoined });
}

/**
 * Takes an address off the list: its link ends, and its mail if it has not left. Put on it again it is not
 * mailed again. Codes: `company.not_found`, `staff.not_found`.
 */
export function takeOffStaffList(
  ctx: ServiceContext,
  { companyId, inviteId }: { readonly companyId: string; readonly inviteId: string },
): Promise<Result<true, 'company.not_found' | 'staff.not_found'>> {
  return transactOnce<true, 'company.not_found' | 'staff.not_found'>(ctx, async (unit) => {
    const hr = await requireHrAt(ctx, unit.tx, { companyId, action: 'keep_people' });
    if (!hr.ok) return hr;
    const isOff = await takeOffList(unit.tx, { companyId, inviteId, takenOffAt: ctx.now() });
    return isOff ? ok(true) : fail('staff.not_found');
  });
}
