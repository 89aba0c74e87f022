import type {
  CompanyChoice,
  CompanyPeopleView,
  EmployeePageView,
  EmployeeView,
} from '#app/contracts/companies/people-views.ts';
import { leftOfPlan } from '#app/domain/companies/grants.ts';
import { firstOfYear } from '#app/domain/companies/leaving.ts';
import { romeDay, romeYear } from '#app/domain/dates.ts';
import { wordlessText } from '#app/domain/plain-text.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listEmployees } from '#db/queries/companies/benefits.ts';
import { listNotJoined } from '#db/queries/companies/invites.ts';
import { findJoinCode, listWaitingAsks } from '#db/queries/companies/people.ts';
import type { ServiceContext } from '#server/context.ts';

import { readToBring } from './bring-employees.server.ts';
import { requireHrAt, type HrAtCompany } from './standing.server.ts';

/** Employees on one page. */
const PER_PAGE = 50;

/** Which company, which page of its people, and what name or number is looked for. */
export type GetCompanyPeopleInput = {
  readonly companyId: string | null;
  readonly page: number;
  readonly search: string;
};

/**
 * The people of a company's plan this year (EMP1 to EMP4): who asks, who is in with what each was granted,
 * who left; never what anybody did with it (V8). Codes: `company.not_found`.
 */
export async function getCompanyPeople(
  ctx: ServiceContext,
  input: GetCompanyPeopleInput,
): Promise<Result<CompanyPeopleView, 'company.not_found'>> {
  const { db } = ctx;
  const hr = await requireHrAt(ctx, db, { companyId: input.companyId, action: 'keep_people' });
  if (!hr.ok) return hr;
  const { company } = hr.value;
  const companyId = company.id;
  const year = romeYear(ctx.now());
  const [joinCode, asks, toBring, notJoined, all] = await Promise.all([
    findJoinCode(db, { companyId }),
    listWaitingAsks(db, { companyId }),
    readToBring(db, { companyId, year }),
    listNotJoined(db, { companyId, year }),
    listEmployees(db, { companyId, year }),
  ]);
  const search = input.search.trim();
  const hasWords = wordlessText(search) === null;
  const found = all.filter(
    ({ name, staffNumber }) => !hasWords || isFound(search, [name, staffNumber]),
  );
  const pageCount = Math.max(1, Math.ceil(found.length / PER_PAGE));
  const page = Math.min(Math.max(1, input.page), pageCount);
  return ok({
    ...chosen(hr.value),
    year,
    planKind: company.planKind,
    joinCode,
    asks: asks.map(({ id, person, staffNumber, createdAt }) => ({
      askId: id,
      name: person,
      staffNumber,
      askedAt: createdAt.toISOString(),
    })),
    toBring: toBring.map(({ name }) => name),
    notJoinedCount: notJoined.length,
    employees: found
      .slice((page - 1) * PER_PAGE, page * PER_PAGE)
      .map((one) => describe(company, one)),
    employeeCount: all.length,
    page,
    pageCount,
    search,
  });
}

/** One employee of this year. Codes: `company.not_found`, `staff.not_found`. */
export async function getEmployeePage(
  ctx: ServiceContext,
  input: { readonly companyId: string | null; readonly personId: string },
): Promise<Result<EmployeePageView, 'company.not_found' | 'staff.not_found'>> {
  const { db } = ctx;
  const hr = await requireHrAt(ctx, db, { companyId: input.companyId, action: 'keep_people' });
  if (!hr.ok) return hr;
  const { company } = hr.value;
  const all = await listEmployees(db, { companyId: company.id, year: romeYear(ctx.now()) });
  const found = all.find(({ personId }) => personId === input.personId);
  if (!found) return fail('staff.not_found');
  const today = romeDay(ctx.now());
  return ok({
    ...describe(company, found),
    companyId: company.id,
    company: company.name,
    planKind: company.planKind,
    firstDay: firstOfYear(today),
    today,
  });
}

/** The code of a company, for the sheet with it. Codes: `company.not_found`. */
export async function getJoinCode(
  ctx: ServiceContext,
  { companyId }: { readonly companyId: string | null },
): Promise<Result<CompanyChoice & { readonly joinCode: string | null }, 'company.not_found'>> {
  const hr = await requireHrAt(ctx, ctx.db, { companyId, action: 'keep_people' });
  if (!hr.ok) return hr;
  const joinCode = await findJoinCode(ctx.db, { companyId: hr.value.company.id });
  return ok({ ...chosen(hr.value), joinCode });
}

/** The company a page is about, as the page says it. */
export function chosen({ company, others }: HrAtCompany): CompanyChoice {
  return {
    companyId: company.id,
    company: company.name,
    others: others.map(({ id, name }) => ({ companyId: id, name })),
  };
}

type Employee = Awaited<ReturnType<typeof listEmployees>>[number];

function describe(company: HrAtCompany['company'], employee: Employee): EmployeeView {
  const { grantedCents, leftOn } = employee;
  const leftCents = leftOn === null ? leftOfPlan({ ...company, grantedCents }) : null;
  return { ...employee, leftCents };
}

function isFound(search: string, texts: readonly string[]): boolean {
  const wanted = search.toLowerCase();
  return texts.some((text) => text.toLowerCase().includes(wanted));
}
